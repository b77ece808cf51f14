// Hear the story, where the device itself has a Dutch voice: what is read does not go to anyone else.
(() => {
  const story = window.schakelCase;
  const bar = document.querySelector(".s-steps");
  if (!story || !bar || !("speechSynthesis" in window)) return;
  const speech = window.speechSynthesis;
  const button = story.made("button", { type: "button", textContent: "Lees voor", hidden: true });
  bar.querySelector(".s-step-sign").after(button);
  let voice = null;

  function find() {
    voice = speech.getVoices().find(one => one.localService && /^nl\b/i.test(one.lang)) || null;
    button.hidden = !voice;
  }

  function rest() {
    speech.cancel();
    button.textContent = "Lees voor";
  }

  /* The story of the part that the reader is in: the last one that began above the middle of the window. */
  function here() {
    const stories = [...story.root.querySelectorAll(".s-story")].filter(text => text.checkVisibility());
    return stories.filter(text => text.getBoundingClientRect().top < innerHeight / 2).at(-1) || stories[0];
  }

  button.addEventListener("click", () => {
    if (button.textContent !== "Lees voor") { rest(); return; }
    const texts = [...here().querySelectorAll("p, li, h3, h4")].filter(text => !text.querySelector("p, li"));
    texts.forEach((text, number) => {
      const said = Object.assign(new SpeechSynthesisUtterance(text.textContent), { voice, lang: voice.lang });
      if (number === texts.length - 1) said.addEventListener("end", rest);
      speech.speak(said);
    });
    if (texts.length) button.textContent = "Stop";
  });
  addEventListener("pagehide", rest);
  speech.addEventListener?.("voiceschanged", find);
  find();
})();
