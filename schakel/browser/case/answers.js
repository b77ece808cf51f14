// A place to answer below every question. What is written stays on this device.
(() => {
  const story = window.schakelCase;
  if (!story || !story.questions.length) return;
  const { made } = story;
  const written = story.own("antwoorden", {});

  /* What a question asks, without its level and without the answer. */
  function asked(question) {
    const copy = question.cloneNode(true);
    for (const other of copy.querySelectorAll(".s-level, .s-answer, .s-kept")) other.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  const fields = story.questions.map(question => {
    const words = asked(question);
    const field = made("textarea", { rows: 2, value: written[question.dataset.question] || "", placeholder: "Schrijf hier" });
    field.setAttribute("aria-label", `Jouw antwoord op: ${words}`);
    question.append(made("div", { className: "s-answer" }, field));
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 300);
      document.dispatchEvent(new Event("schakel:answer"));
    });
    return { question, words, field };
  });

  function keep() {
    // Another window may have kept answers meanwhile.
    const answers = story.own("antwoorden", {});
    for (const { question, field } of fields) {
      if (field.value.trim()) answers[question.dataset.question] = field.value;
      else delete answers[question.dataset.question];
    }
    story.keepOwn("antwoorden", answers);
  }
  addEventListener("pagehide", keep);

  for (const list of new Set(story.questions.map(question => question.parentElement))) {
    list.after(made("p", { className: "s-note s-kept", textContent: "Wat je schrijft, blijft op dit apparaat." }));
  }

  /* The questions of the chosen level that have an answer: where they are, what they ask, and what was answered. */
  story.answered = () => fields.filter(({ question, field }) => field.value.trim() && !question.closest("[hidden]")).map(
    ({ question, words, field }) => {
      const part = question.closest("details.s-part");
      const sign = part ? part.querySelector(".s-sign") : story.root.querySelector(".s-sign");
      return { place: sign ? sign.textContent : "", question: words, answer: field.value.trim() };
    });

  story.forget = () => {
    for (const { field } of fields) field.value = "";
    story.keepOwn("antwoorden", {});
  };
})();
