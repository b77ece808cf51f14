// The level of the reader, chosen once for all cases: questions for other levels are not on the page.
(() => {
  const story = window.schakelCase;
  const form = story && document.querySelector(".s-levels");
  if (!form) return;
  const choice = form.elements.niveau;
  const levelled = [...story.root.querySelectorAll("[data-levels]")];

  function show() {
    const level = choice.value;
    for (const element of levelled) element.hidden = level !== "" && !element.dataset.levels.split(" ").includes(level);
    for (const mark of story.root.querySelectorAll(".s-level")) mark.hidden = level !== "";
    // A heading in the contents leads to questions; those that are not there are not listed.
    for (const section of story.root.querySelectorAll("section[data-levels]")) {
      const place = encodeURIComponent(section.querySelector("h3").id);
      for (const link of document.querySelectorAll(`.md-nav--secondary a[href="#${place}"]`)) link.parentElement.hidden = section.hidden;
    }
    document.dispatchEvent(new Event("schakel:level"));
  }

  choice.value = story.shared("niveau", "");
  // A level that this case is not for: all its questions.
  if (![...choice].some(option => option.checked)) choice.value = "";
  show();
  form.addEventListener("change", () => { story.keepShared("niveau", choice.value); show(); });
})();
