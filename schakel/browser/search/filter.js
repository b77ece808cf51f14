/* The page Zoeken en filteren: filters that combine, counts per choice, sorting, and an address that can be shared.
   The lists in the page are the data: data-n document, data-c choices, data-m minutes, data-d date of an item. */
(function () {
  "use strict";

  var page = document.querySelector(".zf");
  if (!page) return;
  var form = page.querySelector(".zf-form"), question = page.querySelector("#zf-q"), sort = page.querySelector("#zf-sort");
  var filters = page.querySelector(".zf-filters"), groups = page.querySelector(".zf-groups");
  var flat = page.querySelector(".zf-flat");
  var status = page.querySelector("#zf-status"), instead = page.querySelector(".zf-instead");
  var none = page.querySelector(".zf-none"), nothing = page.querySelector(".zf-nothing");
  var PAUSE = 200, STEP = 250, turn = 0, timer = 0, collator = new Intl.Collator("nl");

  var choices = [], facets = [];
  page.querySelectorAll("fieldset").forEach(function (fieldset, facet) {
    var group = {name: fieldset.dataset.facet, chosen: page.querySelectorAll(".zf-facet .zf-chosen")[facet], choices: []};
    fieldset.querySelectorAll("input").forEach(function (box) {
      var label = box.parentNode;
      var choice = {box: box, facet: facet, label: label, count: label.querySelector(".zf-count"), number: 0};
      choices[Number(box.dataset.choice)] = choice;
      group.choices.push(choice);
    });
    facets.push(group);
  });

  /* The page arrives as it is when nothing is asked: the rows are read at the first choice or question. */
  var items = [], heads = [];

  function read() {
    items = Array.prototype.map.call(groups.querySelectorAll("li"), function (row, order) {
      return {
        row: row, order: order, list: row.parentNode, document: Number(row.dataset.n), minutes: Number(row.dataset.m || 1e6),
        date: row.dataset.d || "", title: row.querySelector("a").textContent, place: 0,
        choices: row.dataset.c ? row.dataset.c.split(" ").map(Number) : []
      };
    });
    heads = Array.prototype.map.call(groups.querySelectorAll(".zf-group"), function (group) {
      return {group: group, count: group.querySelector("h2 .zf-count"), list: group.querySelector("ul")};
    });
  }

  /* ---- which items ---- */

  function isChosen(choice) { return choice.box.checked; }

  /* ranks: document → place in the answer, or null when nothing was asked. */
  function select(ranks) {
    var wanted = facets.map(function (facet) { return facet.choices.some(isChosen); });
    choices.forEach(function (choice) { choice.number = 0; });
    return items.filter(function (item) {
      var place = ranks ? ranks.get(item.document) : 0;
      item.place = place === undefined ? items.length : place;
      if (place === undefined) return false;
      var met = wanted.map(function (isWanted) { return !isWanted; });
      item.choices.forEach(function (number) { if (choices[number].box.checked) met[choices[number].facet] = true; });
      var missed = met.filter(function (isMet) { return !isMet; }).length;
      /* a choice counts what it would show, leaving the other filters as they are */
      if (missed < 2) item.choices.forEach(function (number) {
        if (!missed || !met[choices[number].facet]) choices[number].number++;
      });
      return !missed;
    });
  }

  var ORDERS = {
    past: function (a, b) { return a.place - b.place || a.order - b.order; },
    titel: function (a, b) { return collator.compare(a.title, b.title); },
    nieuw: function (a, b) { return (a.date < b.date) - (a.date > b.date) || a.order - b.order; },
    kort: function (a, b) { return a.minutes - b.minutes || a.order - b.order; }
  };

  /* ---- showing ---- */

  /* The style sheet keeps room for a list that is out of sight. */
  function setRows(group, number) { group.style.setProperty("--rows", number); }

  /* Put the rows in their lists, or all in `list`: the first at once, thousands in steps so that the page stays responsive. */
  function place(shown, list, thisTurn) {
    shown.slice(0, STEP).forEach(function (item) { (list || item.list).appendChild(item.row); });
    if (shown.length > STEP) requestAnimationFrame(function () {
      if (thisTurn === turn) place(shown.slice(STEP), list, thisTurn);
    });
  }

  /* Only rows that are shown are in the page: hiding thousands of them takes a browser seconds. */
  function show(shown, order) {
    groups.hidden = Boolean(order);
    flat.hidden = !order;
    flat.replaceChildren();
    heads.forEach(function (head) {
      var number = order ? 0 : shown.filter(function (item) { return item.list === head.list; }).length;
      head.list.replaceChildren();
      head.group.hidden = !number;
      setRows(head.group, number);
      head.count.textContent = number;
    });
    place(order ? shown.sort(ORDERS[order]) : shown, order ? flat : null, turn);
    none.hidden = shown.length > 0;
    choices.forEach(function (choice) {
      choice.count.textContent = choice.number;
      choice.label.classList.toggle("zf-empty", !choice.number && !choice.box.checked);
    });
    var total = 0;
    facets.forEach(function (facet) {
      var number = facet.choices.filter(isChosen).length;
      facet.chosen.textContent = number ? "(" + number + ")" : "";
      total += number;
    });
    filters.querySelector(".zf-chosen").textContent = total ? "(" + total + ")" : "";
    status.textContent = (shown.length === items.length ? "" : shown.length + " van ") + items.length + " items";
  }

  /* Say what to do if nothing is found. */
  function help(asked, result) {
    if (!result || result.hits.length) { nothing.textContent = "Geen items met deze filters. Haal een filter weg."; return; }
    nothing.textContent = "Geen resultaten voor ‘" + asked + "’. ";
    result.suggestions.forEach(function (words, at, all) {
      var link = document.createElement("a");
      link.href = "?q=" + encodeURIComponent(words);
      link.textContent = words;
      nothing.append(at ? at + 1 < all.length ? "’, ‘" : "’ of ‘" : "Bedoelde je ‘", link);
    });
    if (result.suggestions.length) nothing.append("’?");
  }

  function update(isQuiet) {
    if (!items.length) read();
    var thisTurn = ++turn, asked = question.value.trim();
    var answer = asked && window.schakelSearch ? window.schakelSearch.find(asked, false) : Promise.resolve(null);
    return answer.then(function (result) {
      if (thisTurn !== turn) return;
      var ranks = result && new Map(result.hits.map(function (hit, at) { return [hit.number, at]; }));
      sort.querySelector("[value=past]").hidden = !asked;
      help(asked, result);
      show(select(ranks), sort.value === "past" && !asked ? "" : sort.value);
      instead.textContent = result ? result.notes.join(" ") : "";
      instead.hidden = !instead.textContent;
      if (!isQuiet) remember();
    });
  }

  /* ---- the address ---- */

  function parameters() {
    var query = new URLSearchParams();
    if (question.value.trim()) query.set("q", question.value.trim());
    facets.forEach(function (facet) {
      facet.choices.forEach(function (choice) { if (choice.box.checked) query.append(facet.name, choice.box.value); });
    });
    if (sort.value && !(sort.value === "past" && question.value.trim())) query.set("volgorde", sort.value);
    return query.toString();
  }

  function remember() {
    var text = parameters();
    try { history.replaceState(null, "", text ? "?" + text : location.pathname); }
    catch (error) { location.replace("#" + text); }
  }

  function recall() {
    var text = location.search.slice(1) || (location.hash.includes("=") ? location.hash.slice(1) : "");
    var remembered = new URLSearchParams(text);
    question.value = remembered.get("q") || "";
    facets.forEach(function (facet) {
      var values = remembered.getAll(facet.name);
      facet.choices.forEach(function (choice) {
        choice.box.checked = values.includes(choice.box.value);
        if (choice.box.checked) choice.box.closest("details").open = true;
      });
    });
    sort.value = remembered.get("volgorde") || (question.value ? "past" : "");
  }

  groups.querySelectorAll(".zf-group").forEach(function (group) { setRows(group, group.querySelectorAll("li").length); });
  form.hidden = false;
  page.querySelector(".zf-sort").hidden = false;
  filters.open = window.matchMedia("(min-width: 60em)").matches;
  recall();
  if (parameters()) update(true);

  form.addEventListener("submit", function (event) { event.preventDefault(); update(); });
  form.addEventListener("reset", function () {
    setTimeout(function () { sort.value = ""; update(); });
  });
  form.addEventListener("change", function (event) { if (event.target !== question) update(); });
  sort.addEventListener("change", function () { update(); });
  question.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (question.value.trim() && !sort.value) sort.value = "past";
      if (!question.value.trim() && sort.value === "past") sort.value = "";
      update();
    }, PAUSE);
  });
})();
