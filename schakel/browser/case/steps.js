// Where the reader is in a case, the way back and on, and help at hand all the time. What was open and where the reader was is
// kept, so that a word can be looked up and the page closed.
(() => {
  const story = window.schakelCase;
  if (!story || !story.parts.length) return;
  const { root, parts, made } = story;
  const first = root.querySelector(".s-sign") || root.firstElementChild;
  const steps = [first, ...parts];
  const sign = step => (step === first ? first : step.querySelector(".s-sign")).textContent;
  const shown = made("span", { className: "s-step-sign" });
  const back = made("button", { type: "button", textContent: "‹" });
  const on = made("button", { type: "button", textContent: "›" });
  const bar = made("nav", { className: "s-steps" }, back, shown, on);
  bar.setAttribute("aria-label", "Door de casus");
  root.append(bar);

  // Help, from the box above the case.
  const lines = document.querySelector(".s-care > ul:last-child:has(a)");
  if (lines && "popover" in HTMLElement.prototype) {
    const panel = made("div", { className: "s-help", id: "s-help", popover: "auto" },
      made("p", { textContent: "Raakt dit verhaal je? Hier kun je nu terecht." }), lines.cloneNode(true));
    const help = made("button", { type: "button", textContent: "Hulp", popoverTargetElement: panel });
    on.before(help);
    bar.append(panel);
  }

  let at = 0;

  /* The step that is at the top third of the window; the last one, at the end of the page. */
  function look() {
    const open = steps.filter(step => step === first || step.open);
    const line = innerHeight / 3;
    at = Math.max(0, steps.indexOf(open.filter(step => step.getBoundingClientRect().top <= line).at(-1)));
    shown.textContent = sign(steps[at]);
    const next = steps[at + 1];
    back.disabled = !at;
    on.disabled = !next;
    back.setAttribute("aria-label", at ? `Terug naar ${sign(steps[at - 1]).toLowerCase()}` : "Terug");
    on.setAttribute("aria-label", next ? `Verder naar ${sign(next).toLowerCase()}` : "Verder");
  }

  function go(number) {
    const step = steps[number];
    if (step !== first) step.open = true;
    step.scrollIntoView();
    const focused = step === first ? first : step.querySelector("summary");
    if (step === first) focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
    look();
  }
  back.addEventListener("click", () => go(at - 1));
  on.addEventListener("click", () => go(at + 1));

  // The place is that of the first line in the window, so that it holds at another width too.
  const blocks = [...root.querySelectorAll("p, li, h2, h3, summary, td")];
  const top = 60;

  function remember() {
    const block = blocks.findIndex(block => block.checkVisibility() && block.getBoundingClientRect().bottom > top);
    story.keepOwn("plaats", scrollY < root.getBoundingClientRect().top + scrollY - top ? -1 : block);
    story.keepOwn("deel", at);
  }

  let waiting = 0;
  addEventListener("scroll", () => {
    look();
    clearTimeout(waiting);
    waiting = setTimeout(remember, 200);
  }, { passive: true });
  addEventListener("pagehide", remember);
  root.addEventListener("toggle", () => {
    story.keepOwn("open", parts.map(part => part.open));
    look();
  }, true);
  addEventListener("resize", look);

  // Back from another page, or again after some time.
  const open = story.own("open", []), place = story.own("plaats", -1), was = story.own("deel", 0);
  const isAsked = location.hash !== "" || new URLSearchParams(location.search).has("open");
  parts.forEach((part, number) => { if (open[number]) part.open = true; });
  if (!isAsked && blocks[place] && (place >= 0)) {
    const return_ = () => blocks[place].scrollIntoView();
    const [visit] = performance.getEntriesByType("navigation");
    if (visit && visit.type !== "navigate") {
      history.scrollRestoration = "manual";
      return_();
      addEventListener("load", return_, { once: true });
    } else {
      const resume = made("button", { type: "button", className: "md-button", textContent: `Lees verder bij ${sign(steps[was] || first).toLowerCase()}` });
      const line = made("p", { className: "s-resume" }, resume);
      root.prepend(line);
      resume.addEventListener("click", () => { return_(); line.remove(); });
    }
  }
  look();
})();
