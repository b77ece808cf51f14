// What the theme asks for before it runs. Its own pages have this as programs within the page, which our policy refuses.

// Where the site begins, and the little that the theme remembers for it; where a browser refuses that, nothing is remembered.
window.__md_scope = new URL("..", document.currentScript.src);
window.__md_hash = text => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0);
window.__md_get = (key, storage, scope = __md_scope) => {
  try { return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${key}`)); } catch { return null; }
};
window.__md_set = (key, value, storage, scope = __md_scope) => {
  try { (storage || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value)); } catch { /* it is forgotten */ }
};

// The colours that the reader chose, before the page shows in others.
(() => {
  const chosen = __md_get("__palette");
  for (const [name, value] of Object.entries(chosen?.color || {})) document.body.setAttribute(`data-md-color-${name}`, value);
})();
