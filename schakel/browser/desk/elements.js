// Elements of a page, in a few words.
(() => {
  /* An element; properties that no element has are attributes. */
  function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children.filter(child => child !== null && child !== ""));
    return element;
  }

  /* A button that shows words or a sign; a sign has a name for those who do not see it. */
  function button(shown, act, name = "") {
    const element = make("button", { type: "button", className: name ? "s-desk-sign" : "s-desk-button" }, shown);
    if (name) element.setAttribute("aria-label", name);
    element.addEventListener("click", () => { if (element.getAttribute("aria-disabled") !== "true") act(element); });
    return element;
  }

  /* A labelled field. */
  function field(name, input) {
    return make("label", { className: "s-desk-field" }, make("span", {}, name), input);
  }

  /* Put elements in this order, moving none that stands right, so that what has focus keeps it. */
  function order(parent, elements, first = null) {
    let before = first ? first.nextSibling : parent.firstChild;
    for (const element of elements) {
      if (element === before) before = before.nextSibling;
      else parent.insertBefore(element, before);
    }
  }

  Object.assign(globalThis.schakelDesk, { make, button, field, order });
})();
