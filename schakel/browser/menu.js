// Switches that work with the keyboard. The theme's are labels, which the Tab key skips; without this script they still work
// as in the theme.

// Light and dark: the theme follows the device without checking the radio button that belongs to it.
(() => {
  const scheme = document.body.dataset.mdColorScheme;
  const option = [...document.querySelectorAll(".md-option")].find(input => input.dataset.mdColorScheme === scheme);
  if (option) option.checked = true;
})();

// The menu of a small screen, with a button in the header of a tablet and one at the foot of a phone.
(() => {
  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!drawer || !menu) return;

  const isSeen = element => element.checkVisibility({ visibilityProperty: true });
  const buttons = [...document.querySelectorAll('label.s-menu[for="__drawer"]')].map(label => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    button.setAttribute("aria-label", "Menu");
    button.setAttribute("aria-expanded", "false");
    label.replaceWith(button);
    button.addEventListener("click", () => {
      drawer.click();
      const first = [...menu.querySelectorAll("a[href], button, summary")].find(isSeen);
      if (drawer.checked && first) first.focus();
    });
    return button;
  });
  drawer.addEventListener("change", () => buttons.forEach(button => button.setAttribute("aria-expanded", String(drawer.checked))));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    buttons.find(isSeen)?.focus();
  });
  // A link to a place on the page leaves the menu open, which lies over that place.
  menu.addEventListener("click", event => {
    if (drawer.checked && event.target.closest('a[href^="#"]')) drawer.click();
  });

  // Labels that open a part of the menu get a button inside with a clear name.
  for (const part of menu.querySelectorAll('label[for^="__nav"]')) {
    const toggle = document.getElementById(part.htmlFor);
    const turn = document.createElement("button");
    turn.type = "button";
    turn.className = "s-turn";
    turn.append(...part.childNodes);
    const name = turn.textContent.trim() || part.parentElement.textContent.trim();
    turn.setAttribute("aria-label", `${name.replace(/\s+/g, " ")}: openen`);
    const tell = () => turn.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
    turn.addEventListener("click", () => toggle.click());
    part.append(turn);
  }
})();

// The way to the search at the foot of a phone opens the box that is there already.
document.querySelector('[data-opens="zoek"]')?.addEventListener("click", event => {
  const opener = document.querySelector(".zoek__open");
  if (!opener) return;
  event.preventDefault();
  opener.click();
});
