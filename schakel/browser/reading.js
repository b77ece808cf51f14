// What a reader opens while reading: the meaning of a word with a dotted line, the folded part that a link leads into, and all notes
// of a plan at once.
// Without this script a word is a link to the page that explains it, and a folded part opens by its own line.
(() => {
  const words = document.querySelectorAll("a.begrip[data-meaning]");
  if (!words.length || !("popover" in HTMLElement.prototype)) return;
  let word = null;

  const panel = document.createElement("div");
  panel.className = "s-word";
  panel.popover = "auto";
  panel.tabIndex = -1;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "s-word-name");
  panel.setAttribute("aria-describedby", "s-word-meaning");
  const name = Object.assign(document.createElement("p"), { id: "s-word-name", className: "s-word-name" });
  const meaning = Object.assign(document.createElement("p"), { id: "s-word-meaning" });
  const more = Object.assign(document.createElement("a"), { textContent: "Meer over dit woord" });
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Sluit" });
  const ways = Object.assign(document.createElement("p"), { className: "s-word-ways" });
  ways.append(more, close);
  panel.append(name, meaning, ways);

  /* Below the word, or above it where there is more room. */
  function place() {
    const at = word.getClientRects()[0];
    const { width, height } = panel.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 8 - width;
    const isBelow = at.bottom + 6 + height <= innerHeight || at.top < innerHeight / 2;
    panel.style.left = `${scrollX + Math.max(8, Math.min(at.left, room))}px`;
    panel.style.top = `${scrollY + (isBelow ? at.bottom + 6 : Math.max(8, at.top - 6 - height))}px`;
  }

  function open(chosen) {
    if (panel.matches(":popover-open")) panel.hidePopover();
    word = chosen;
    name.textContent = word.dataset.term;
    name.lang = word.dataset.language || "nl";
    meaning.textContent = word.dataset.meaning;
    more.href = word.href;
    if (!panel.isConnected) document.querySelector("article").append(panel);
    panel.showPopover();
    place();
    word.setAttribute("aria-expanded", "true");
    panel.focus({ preventScroll: true });
  }

  panel.addEventListener("beforetoggle", event => {
    if (event.newState === "open") return;
    word.setAttribute("aria-expanded", "false");
    const held = document.activeElement;
    if (!held || held === document.body || panel.contains(held)) word.focus({ preventScroll: true });
  });
  close.addEventListener("click", () => panel.hidePopover());
  panel.addEventListener("keydown", event => {
    // Past either end of the panel, the tab goes on from the word.
    const isPast = event.shiftKey ? event.target !== close : event.target === close;
    if (event.key === "Tab" && isPast) panel.hidePopover();
  });
  addEventListener("resize", () => panel.matches(":popover-open") && place());

  for (const each of words) {
    each.setAttribute("aria-haspopup", "dialog");
    each.setAttribute("aria-expanded", "false");
    // The second click of a pair closes the panel by itself before it gets here.
    let wasOpen = false;
    each.addEventListener("pointerdown", () => { wasOpen = each === word && panel.matches(":popover-open"); });
    each.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!wasOpen) open(each);
      wasOpen = false;
    });
  }
})();

(() => {
  const reveal = hash => {
    const place = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    let folded = place && place.closest("details:not([open])");
    if (!folded) return;
    for (; folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
    place.scrollIntoView();
  };
  document.addEventListener("click", event => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (link) reveal(link.hash);
  });
  addEventListener("hashchange", () => reveal(location.hash));
  reveal(location.hash);
})();

// The notes of a whole plan at once: a trainer reads them all while preparing.
(() => {
  const notes = document.querySelectorAll("details.s-know");
  const plan = document.getElementById("het-plan");
  if (!plan || notes.length < 3) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "s-all-notes" });
  const areOpen = () => [...notes].every(note => note.open);
  const tell = () => { button.textContent = areOpen() ? "Sluit de notities voor de trainer" : `Open de ${notes.length} notities voor de trainer`; };
  button.addEventListener("click", () => {
    const open = !areOpen();
    for (const note of notes) note.open = open;
  });
  for (const note of notes) note.addEventListener("toggle", tell);
  tell();
  plan.after(button);
})();
