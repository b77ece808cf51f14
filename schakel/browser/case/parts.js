// The parts of a case: what is closed stays closed, in print too, until the reader opens it or a link leads there. Without this
// script the parts open one after another as well; then a browser decides what it prints of those that are closed.
(() => {
  const parts = [...document.querySelectorAll("details.s-part")];
  if (!parts.length) return;

  // A teacher asked for everything.
  if (new URLSearchParams(location.search).has("open")) for (const part of parts) part.open = true;

  // The theme opens whatever is folded, to print it; this comes first, for it listens while the event is on its way.
  addEventListener("beforeprint", () => { for (const part of parts) part.classList.toggle("s-shut", !part.open); }, true);
  addEventListener("afterprint", () => { for (const part of parts) part.classList.remove("s-shut"); });

  const said = document.createElement("p");
  said.className = "s-box s-arrived";
  said.setAttribute("role", "status");

  /* Open the part that the address names, and say so if something before it is still closed. */
  function arrive() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = place && place.closest("details.s-part");
    if (!part) return;
    part.open = true;
    if (parts.slice(0, parts.indexOf(part)).some(one => !one.open)) {
      part.querySelector("h2").after(said);
      said.innerHTML = "Je bent hier via een koppeling. Wat ervoor komt, staat nog dicht. <a href=\"#deel-1\">Begin bij deel 1</a>";
    }
    (place.id.startsWith("deel-") ? part : place).scrollIntoView();
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
