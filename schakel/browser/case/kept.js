// What the device keeps of a case: its level, what is open, where the reader is, and the answers. Nothing leaves the device.
// The other programs of a case find it here; a browser that keeps nothing forgets it all when the page closes.
window.schakelCase = (() => {
  const root = document.querySelector(".s-case");
  if (!root) return null;
  const title = document.querySelector("h1");
  const name = root.dataset.case;

  /* What is kept under `key` of this case, and of every case. */
  const own = (key, otherwise) => __md_get(`${name}.${key}`) ?? otherwise;
  const shared = (key, otherwise) => __md_get(`casussen.${key}`) ?? otherwise;
  const keepOwn = (key, value) => __md_set(`${name}.${key}`, value);
  const keepShared = (key, value) => __md_set(`casussen.${key}`, value);

  /* An element with its properties, and with what is in it. */
  function made(tag, properties, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  }

  return {
    root, name, title: title ? title.firstChild.textContent : "", own, shared, keepOwn, keepShared, made,
    parts: [...root.querySelectorAll("details.s-part")],
    questions: [...root.querySelectorAll("[data-question]")],
  };
})();
