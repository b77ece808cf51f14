/* All items of the page Zoeken en filteren: what to filter and sort them by, and their rows. schakel/search/rows.py describes the
   files, which are scripts so that they also load from disk. The first rows are in the page. */
var schakelItems = (function () {
  "use strict";

  var SHOWN = 20, base = document.currentScript.src.replace(/items\.js.*$/, "items/");
  var root = base.replace(/assets\/search\/items\/$/, ""), page = document.querySelector(".zf"), rows = {}, loading = {};
  var list = {all: null, heads: [], filters: {}, isStale: false, root: root, SHOWN: SHOWN};

  page.querySelectorAll(".zf-groups li").forEach(function (node, order) { rows[order] = node; });

  list.element = function (tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  /* False for a file of another build than the page: the site was renewed while it was open. */
  function isCurrent(build) {
    if (build !== page.dataset.build) list.isStale = true;
    return !list.isStale;
  }

  function load(name) {
    loading[name] = loading[name] || new Promise(function (done) {
      var script = document.createElement("script");
      script.src = base + name + ".js?v=" + page.dataset.build;
      script.onload = script.onerror = function () { script.remove(); done(); };
      document.head.appendChild(script);
    });
    return loading[name];
  }

  list.facts = function (build, facts) {
    if (!isCurrent(build)) return;
    var places = [];
    facts.titles.forEach(function (order, place) { places[order] = place; });
    list.all = facts.documents.map(function (document, order) {
      return {
        order: order, document: document, minutes: facts.minutes[order] || 1e6, date: facts.dates[order], title: places[order],
        choices: facts.combinations[facts.choices[order]], place: 0, hit: null
      };
    });
    list.heads = facts.groups.map(function (group, at) {
      var next = facts.groups[at + 1];
      return {title: group[0], label: group[1], start: group[2], end: next ? next[2] : list.all.length, number: 0};
    });
    list.filters = facts.filters;
  };

  list.rows = function (build, part, texts) {
    if (!isCurrent(build)) return;
    texts.forEach(function (values, at) {
      var order = part * SHOWN + at;
      rows[order] = rows[order] || row(order, values);
    });
  };

  function row(order, values) {
    var node = list.element("li"), link = list.element("a", "", values[0]), label = list.headOf(order).label;
    link.href = root + values[1];
    if (values[4]) link.lang = values[4];
    node.append(link, " ", list.element("span", "zf-kind", label + (values[2] ? " · " + values[2] : "")));
    if (values[3]) node.append(list.element("p", "", values[3]));
    return node;
  }

  list.headOf = function (order) { return list.heads.find(function (head) { return order < head.end; }); };

  /* Resolves when everything about all items is known. */
  list.known = function () {
    return load("facts").then(function () { if (!list.all) throw new Error("de gegevens ontbreken"); });
  };

  /* Resolves to the row of an item. */
  list.row = function (order) {
    return (rows[order] ? Promise.resolve() : load(Math.floor(order / SHOWN))).then(function () { return rows[order]; });
  };

  return list;
})();
