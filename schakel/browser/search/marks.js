/* Marks the words that were searched for on the page one lands on, without changing the page: nothing moves, and one button
   takes the marks away. box.js loads it where the address says what was asked. */
(function () {
  "use strict";

  var NAME = "zocht", article = document.querySelector("article");
  var query = new URLSearchParams(location.search), question = query.get(NAME);
  if (!question || !article || !window.CSS || !CSS.highlights) return;

  /* Every marked word of the article. */
  function ranges(result) {
    var found = [], walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), node;
    while ((node = walker.nextNode())) {
      if (!node.data.trim() || node.parentNode.closest("script, style, .headerlink")) continue;
      var at = 0;
      window.schakelCards.mark(node.data, result).forEach(function (piece) {
        if (piece[1]) {
          var range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + piece[0].length);
          found.push(range);
        }
        at += piece[0].length;
      });
    }
    return found;
  }

  function note() {
    var element = window.schakelCards.element, box = element("div", "zocht"), button = element("button", "", "Haal weg");
    button.type = "button";
    box.append(element("span", "", "Gemarkeerd: ‘" + question + "’"), button);
    button.addEventListener("click", function () {
      CSS.highlights.delete(NAME);
      box.remove();
      query.delete(NAME);
      try {
        history.replaceState(history.state, "", location.pathname + (String(query) && "?" + query) + location.hash);
      } catch (error) { /* a page from disk keeps its address */ }
    });
    return box;
  }

  window.schakelSearch.find(question, false).then(function (result) {
    var found = ranges(result), marks = new Highlight();
    if (!found.length) return;
    found.forEach(function (range) { marks.add(range); });
    CSS.highlights.set(NAME, marks);
    article.parentNode.insertBefore(note(), article);
  }).catch(function () { /* the page is as good without marks */ });
})();
