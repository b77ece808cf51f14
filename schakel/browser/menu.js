// Switches that work with the keyboard. The theme's are labels, which the Tab key skips; without this script they still work
// as in the theme.

// Light and dark: the theme follows the device without checking the radio button that belongs to it.
(() => {
  const scheme = document.body.dataset.mdColorScheme;
  const option = [...document.querySelectorAll(".md-option")].find(input => input.dataset.mdColorScheme === scheme);
  if (option) option.checked = true;
})();

// The menu of a small screen.
(() => {
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector('.md-header__button[for="__drawer"]');
  const menu = document.querySelector(".md-sidebar--primary");
  if (!drawer || !label || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} s-menu`;
  button.innerHTML = label.innerHTML;
  button.setAttribute("aria-label", "Menu");
  button.setAttribute("aria-expanded", "false");
  label.replaceWith(button);

  button.addEventListener("click", () => {
    drawer.click();
    const first = [...menu.querySelectorAll("a[href], button")].find(element => element.checkVisibility({ visibilityProperty: true }));
    if (drawer.checked && first) first.focus();
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
  // Labels that open a part of the menu, or lead back, get a button inside with a clear name; the focus moves along.
  const labels = [...menu.querySelectorAll('label[for^="__nav"], label[for="__toc"]')];
  for (const part of labels) {
    const toggle = document.getElementById(part.htmlFor);
    const isBack = part.classList.contains("md-nav__title");
    const turn = document.createElement("button");
    turn.type = "button";
    turn.className = "s-turn";
    turn.append(...part.childNodes);
    const name = turn.textContent.trim() || part.parentElement.textContent.trim();
    turn.setAttribute("aria-label", `${name.replace(/\s+/g, " ")}: ${isBack ? "terug" : "openen"}`);
    const tell = () => isBack || turn.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
    turn.addEventListener("click", () => {
      toggle.click();
      const other = labels.filter(label => label.htmlFor === part.htmlFor && label !== part).map(label => label.querySelector("button"))
        .find(button => button.checkVisibility({ visibilityProperty: true }));
      if (other) other.focus();
    });
    part.append(turn);
  }
})();
