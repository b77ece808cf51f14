// Narrow the cards of an overview down on the spot. The choices are in the address, so that they can be shared and come back with
// the page; without this script all cards are there, and a link to the page with all filters.
(() => {
  const place = document.querySelector(".s-narrow");
  if (!place) return;
  const facets = JSON.parse(place.dataset.facets);
  const grids = [...document.querySelectorAll(".s-cards")].filter(grid => place.compareDocumentPosition(grid) & 4);
  const cards = grids.flatMap(grid => [...grid.children]).slice(0, facets[0].items.length);
  const address = new URLSearchParams(location.search);
  const status = document.createElement("span");
  status.className = "s-narrowed";
  status.setAttribute("role", "status");
  const clear = chip("Wis de keuzes", () => {
    facets.forEach(facet => facet.chosen.clear());
    show();
  });

  function chip(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "s-chip";
    button.textContent = words;
    button.addEventListener("click", act);
    return button;
  }

  // Of one filter any choice will do; of several filters each must fit.
  const fits = (at, apart) => facets.every(facet =>
    facet === apart || !facet.chosen.size || facet.items[at].some(choice => facet.chosen.has(choice)));

  function show(isFirst) {
    const seen = cards.filter((card, at) => !(card.hidden = !fits(at)));
    for (const grid of grids) {
      const isEmpty = ![...grid.children].some(card => !card.hidden);
      grid.hidden = isEmpty;
      const heading = grid.previousElementSibling;
      if (heading && heading.matches("h2")) heading.hidden = isEmpty;
    }
    for (const facet of facets) {
      const names = [...facet.chosen].sort((a, b) => a - b).map(choice => facet.choices[choice]);
      facet.summary.textContent = names.length ? `${facet.title}: ${names.join(", ")}` : facet.title;
      facet.summary.classList.toggle("s-chosen", names.length > 0);
      facet.chips.forEach((button, choice) => {
        const number = cards.filter((card, at) => facet.items[at].includes(choice) && fits(at, facet)).length;
        button.textContent = `${facet.choices[choice]} (${number})`;
        button.setAttribute("aria-pressed", String(facet.chosen.has(choice)));
      });
      address.delete(facet.name);
      names.forEach(name => address.append(facet.name, name));
    }
    const isNarrowed = facets.some(facet => facet.chosen.size);
    status.textContent = isNarrowed ? `${seen.length} van ${cards.length}` : `${cards.length} in totaal`;
    clear.hidden = !isNarrowed;
    if (isFirst) return;
    // Some browsers keep a page on disk from changing its address; then the choices are just not remembered.
    try { history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}`); } catch { /* no matter */ }
  }

  const row = document.createElement("div");
  row.className = "s-narrow-row";
  for (const facet of facets) {
    const asked = new Set(address.getAll(facet.name));
    facet.chosen = new Set(facet.choices.flatMap((choice, at) => asked.has(choice) ? [at] : []));
    const details = document.createElement("details");
    details.className = "s-facet";
    details.name = "s-facet";
    facet.summary = document.createElement("summary");
    facet.summary.className = "s-chip";
    const options = document.createElement("div");
    options.setAttribute("role", "group");
    options.setAttribute("aria-label", facet.title);
    facet.chips = facet.choices.map((words, choice) => chip(words, () => {
      if (!facet.chosen.delete(choice)) facet.chosen.add(choice);
      show();
    }));
    options.append(...facet.chips);
    details.append(facet.summary, options);
    row.append(details);
  }
  row.append(status, clear);
  place.replaceChildren(row);
  document.addEventListener("click", event => {
    if (!event.target.closest(".s-facet")) row.querySelectorAll("[open]").forEach(open => { open.open = false; });
  });
  row.addEventListener("keydown", event => {
    const open = event.key === "Escape" && row.querySelector("[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  show(true);
})();
