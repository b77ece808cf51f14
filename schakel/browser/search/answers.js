/* The answer on the page Zoeken en filteren, twenty at a time: rows by kind or in one order, or cards with the passage that
   answers the question. */
var schakelAnswers = (function () {
  "use strict";

  var list = schakelItems, page = document.querySelector(".zf"), results = page.querySelector(".zf-results");
  var groups = page.querySelector(".zf-groups"), flat = page.querySelector(".zf-flat"), turning = page.querySelector(".zf-turn");
  var more = list.element("button", "md-button", "Toon meer"), answer = [], result = null, isFlat = false, done = 0, turn = 0;
  var api = {visible: list.SHOWN, size: 0};

  more.type = "button";
  turning.replaceChildren(more);
  turning.hidden = groups.querySelectorAll("li").length >= Number(page.dataset.total);

  /* ---- one of them ---- */

  function cardOf(item) {
    var C = window.schakelCards;
    return C.card(item.hit, result).then(function (card) {
      if (!card) return null;
      var node = list.element("li"), link = C.marked("a", "", card.title), words = [card.label, card.note].filter(Boolean);
      link.href = C.marking(list.root + card.address, result.question);
      if (card.language) link.lang = card.language;
      node.append(link, " ", list.element("span", "zf-kind", words.join(" · ")));
      if (card.sentence.length) {
        var text = C.marked("p", "", card.sentence);
        if (card.heading) text.prepend(list.element("span", "zf-heading", card.heading + ": "));
        node.append(text);
      }
      return node;
    });
  }

  function nodeOf(item) { return item.hit ? cardOf(item) : list.row(item.order); }

  /* The list for an item: one for all, or the last one, which is that of its kind or of the kind before. */
  function listOf(item) {
    if (isFlat) return flat;
    var head = list.headOf(item.order), last = groups.lastElementChild;
    if (!last || Number(last.dataset.start) !== head.start) {
      last = list.element("section", "zf-group");
      last.dataset.start = head.start;
      var title = list.element("h2", "", head.title + " ");
      title.append(list.element("span", "zf-count", head.number));
      last.append(title, list.element("ul", "zf-list"));
      groups.append(last);
    }
    return last.querySelector("ul");
  }

  /* ---- all of them ---- */

  /* Put the answer in its lists until `visible` are there, unless another comes. */
  function extend() {
    var thisTurn = ++turn, coming = answer.slice(done, api.visible);
    results.setAttribute("aria-busy", "true");
    return Promise.all(coming.map(nodeOf)).then(function (nodes) {
      if (thisTurn !== turn) return;
      if (!done) { groups.replaceChildren(); flat.replaceChildren(); }
      nodes.forEach(function (node, at) { if (node) listOf(coming[at]).append(node); });
      done = Math.min(api.visible, answer.length);
      groups.hidden = isFlat;
      flat.hidden = !isFlat;
      turning.hidden = done === answer.length;
      more.textContent = "Toon er nog " + Math.min(list.SHOWN, answer.length - done);
      results.setAttribute("aria-busy", "false");
    });
  }

  /* Take the items to show, in their order; asked is what the search found for a question, or null. */
  api.take = function (items, asked, isOneList) {
    answer = items;
    result = asked;
    isFlat = isOneList;
    done = 0;
    api.size = items.length;
  };

  api.show = extend;

  /* Stop putting what is on its way: another answer is coming. */
  api.wait = function () { turn++; results.setAttribute("aria-busy", "true"); };

  api.onMore = function (act) { more.addEventListener("click", act); };

  /* Show the next twenty; the first of them gets the focus. */
  api.showMore = function () {
    var at = api.visible;
    api.visible += list.SHOWN;
    return extend().then(function () {
      var links = (isFlat ? flat : groups).querySelectorAll("li > a");
      if (links[at]) links[at].focus();
    });
  };

  api.firstTitle = function () {
    var link = (isFlat ? flat : groups).querySelector("li a");
    return link ? link.textContent : "";
  };

  return api;
})();
