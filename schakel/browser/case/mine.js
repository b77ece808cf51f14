// My answers: copied, printed, as a Word file, shared by the phone, or cleared.
(() => {
  const story = window.schakelCase;
  if (!story || !story.answered) return;
  const { made } = story;
  const said = made("p", { className: "s-said-so" });
  said.setAttribute("role", "status");
  const count = made("p", { className: "s-note" });
  const field = (words, key) => {
    const input = made("input", { type: "text", value: story.shared(key, ""), autocomplete: key === "naam" ? "name" : "off" });
    input.addEventListener("input", () => story.keepShared(key, input.value));
    return { input, label: made("label", {}, words, input) };
  };
  const name = field("Naam", "naam"), group = field("Klas", "klas");
  const button = (words, act) => {
    const made_ = made("button", { type: "button", className: "md-button", textContent: words });
    made_.addEventListener("click", act);
    return made_;
  };

  /* What is handed in, as pairs of a style and words. */
  function sheet() {
    const lines = [["Heading1", `Mijn antwoorden: ${story.title}`]];
    for (const [words, { input }] of [["Naam", name], ["Klas", group]]) if (input.value.trim()) lines.push(["Normal", `${words}: ${input.value.trim()}`]);
    let place = null;
    for (const one of story.answered()) {
      if (one.place !== place) lines.push(["Heading2", place = one.place]);
      lines.push(["Heading3", one.question], ["Normal", one.answer]);
    }
    return lines.filter(([, words]) => words);
  }
  const text = () => sheet().map(([style, words]) => (style === "Normal" ? words : `${style === "Heading3" ? "" : "\n"}${words}`)).join("\n").trim();

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // A page from disk may not have the clipboard; then a selection can be copied.
      const copied = made("textarea", { value: text() });
      section.append(copied);
      copied.select();
      document.execCommand("copy");
      copied.remove();
    }
    said.textContent = "Gekopieerd. Plak het in een mail of in de opdracht van je school.";
  }

  function print() {
    const paper = made("section", { className: "s-handed-in" },
      ...sheet().map(([style, words]) => made({ Heading1: "h1", Heading2: "h2", Heading3: "h3" }[style] || "p", { textContent: words })));
    document.querySelector("article").append(paper);
    document.body.classList.add("s-prints-answers");
    addEventListener("afterprint", () => {
      paper.remove();
      document.body.classList.remove("s-prints-answers");
    }, { once: true });
    window.print();
  }

  function download() {
    const link = made("a", { href: URL.createObjectURL(story.wordFile(sheet())), download: `antwoorden-${story.name.split("/").at(-1)}.docx` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    said.textContent = "Het Word-bestand staat bij je downloads.";
  }

  const share = () => navigator.share({ title: `Mijn antwoorden: ${story.title}`, text: text() }).catch(() => {});

  function clear() {
    if (!confirm("Al je antwoorden bij deze casus wissen, en je naam en klas?")) return;
    story.forget();
    for (const [{ input }, key] of [[name, "naam"], [group, "klas"]]) { input.value = ""; story.keepShared(key, ""); }
    look();
    said.textContent = "Alles is gewist van dit apparaat.";
  }

  const ways = [button("Kopieer", copy), button("Print", print), button("Word-bestand", download)];
  if (navigator.share) ways.push(button("Deel", share));
  ways.push(button("Wis alles", clear));

  function look() {
    const number = story.answered().length;
    count.textContent = number ? `Je hebt ${number} ${number === 1 ? "vraag" : "vragen"} beantwoord. ` : "Je hebt nog niets opgeschreven. ";
    count.append("Je antwoorden staan alleen op dit apparaat: niemand anders ziet ze, ook je docent niet.");
    for (const way of ways) way.disabled = !number;
    said.textContent = "";
  }

  const section = made("section", { className: "s-mine", id: "mijn-antwoorden" },
    made("h2", { textContent: "Mijn antwoorden" }), count, made("p", { className: "s-mine-who" }, name.label, group.label),
    made("p", { className: "s-mine-ways" }, ...ways), said);
  section.setAttribute("aria-label", "Mijn antwoorden");
  const bar = document.querySelector(".s-steps");
  if (bar) bar.before(section); else story.root.append(section);
  document.addEventListener("schakel:answer", look);
  document.addEventListener("schakel:level", look);
  look();
})();
