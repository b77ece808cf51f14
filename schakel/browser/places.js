// A long list is divided over pages: the address of a place that was on the first of them leads to where it is now.
(() => {
  const go = () => {
    const place = decodeURIComponent(location.hash.slice(1));
    if (!place || document.getElementById(place)) return;
    const part = [...document.querySelectorAll("[data-places]")].find(link => link.dataset.places.split(" ").includes(place));
    if (part) location.replace(`${part.href}#${encodeURIComponent(place)}`);
  };
  addEventListener("hashchange", go);
  go();
})();
