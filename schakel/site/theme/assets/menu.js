// Switches for the keyboard. The theme's are labels, which the Tab key passes by; without this script they work as the theme
// made them.

// Light and dark: the theme follows the device without checking the radio button that belongs to it.
(() => {
  const scheme = document.body.dataset.mdColorScheme;
  const option = [...document.querySelectorAll(".md-option")].find(found => found.dataset.mdColorScheme === scheme);
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
    const first = [...menu.querySelectorAll("a[href], [tabindex='0']")].find(found => found.checkVisibility({ visibilityProperty: true }));
    if (drawer.checked && first) first.focus();
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
  // Labels that lead to another part of the menu; the theme itself opens a label that has focus at Enter.
  for (const part of menu.querySelectorAll('label[for^="__nav"], label[for="__toc"]')) part.tabIndex = 0;
})();
