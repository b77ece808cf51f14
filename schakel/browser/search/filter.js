/* The page Zoeken en filteren: filters that combine, counts per choice, sorting, and an address that can be shared.
   The page has the first rows; schakel/search/rows.py describes the files with all others. */
(function () {
  "use strict";

  var page = document.querySelector(".zf");
  if (!page) return;
  var base = document.currentScript.src.replace(/filter\.js.*$/, "items/"), root = base.replace(/assets\/search\/items\/$/, "");
  var form = page.querySelector(".zf-form"), question = page.querySelector("#zf-q"), sort = page.querySelector("#zf-sort");
  var filters = page.querySelector(".zf-filters"), groups = page.querySelector(".zf-groups");
  var flat = page.querySelector(".zf-flat"), results = page.querySelector(".zf-results");
  var status = page.querySelector("#zf-status"), instead = page.querySelector(".zf-instead");
  var none = page.querySelector(".zf-none"), nothing = page.querySelector(".zf-nothing");
  var PAUSE = 200, SHOWN = 20, turn = 0, timer = 0, remembered = new URLSearchParams();

  var choices = [], facets = [];
  page.querySelectorAll("fieldset").forEach(function (fieldset, facet) {
    facets.push({name: fieldset.dataset.facet, fieldset: fieldset, chosen: page.querySelectorAll(".zf-facet .zf-chosen")[facet], choices: []});
    fieldset.querySelectorAll("input").forEach(function (box) { know(facet, box); });
  });

  function know(facet, box) {
    var label = box.parentNode;
    var choice = {box: box, facet: facet, label: label, count: label.querySelector(".zf-count"), number: 0};
    choices[Number(box.dataset.choice)] = choice;
    facets[facet].choices.push(choice);
  }

  /* ---- files: loaded as scripts, which also works from disk ---- */

  var items = null, heads = [], rows = {}, loading = {}, isStale = false;

  window.schakelItems = {
    facts: function (build, values) { if (isCurrent(build)) read(values); },
    rows: function (build, part, texts) {
      if (isCurrent(build)) texts.forEach(function (values, at) { rows[part * SHOWN + at] = row(part * SHOWN + at, values); });
    }
  };

  /* False for a file of another build than the page: the site was renewed while it was open. */
  function isCurrent(build) {
    if (build !== page.dataset.build) isStale = true;
    return !isStale;
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

  function known() {
    return load("facts").then(function () { if (!items) throw new Error("de gegevens ontbreken"); });
  }

  /* The first rows are in the page, and everything else about all rows is in the facts. */
  function read(facts) {
    var places = [];
    facts.titles.forEach(function (order, place) { places[order] = place; });
    items = facts.documents.map(function (document, order) {
      return {
        order: order, document: document, minutes: facts.minutes[order] || 1e6, date: facts.dates[order], title: places[order],
        choices: facts.combinations[facts.choices[order]], place: 0
      };
    });
    heads = facts.groups.map(function (group, at) {
      var next = facts.groups[at + 1];
      return {title: group[0], label: group[1], start: group[2], end: next ? next[2] : items.length, number: 0};
    });
    facets.forEach(function (facet, at) { if (facts.filters[facet.name]) fill(facet, at, facts.filters[facet.name]); });
  }

  /* All choices of a filter that has too many for the page. */
  function fill(facet, at, all) {
    all.forEach(function (values) {
      if (choices[values[2]]) return;
      var label = element("label", values[0].includes(", stap ") ? "zf-step" : ""), box = element("input");
      box.type = "checkbox";
      box.name = facet.name;
      box.value = values[0];
      box.dataset.choice = values[2];
      box.checked = remembered.getAll(facet.name).includes(values[0]);
      var words = element("span", "", values[0].replace(/^.*(?=stap \d)/, ""));
      if (values[3]) words.lang = values[3];
      label.append(box, words, " ", element("span", "zf-count", values[1]));
      facet.fieldset.append(label);
      know(at, box);
    });
    page.querySelector('.zf-rest[data-facet="' + facet.name + '"]').remove();
  }

  function element(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function headOf(order) { return heads.find(function (head) { return order < head.end; }); }

  function row(order, values) {
    var node = element("li"), link = element("a", "", values[0]);
    link.href = root + values[1];
    if (values[4]) link.lang = values[4];
    node.append(link, " ", element("span", "zf-kind", headOf(order).label + (values[2] ? " · " + values[2] : "")));
    if (values[3]) node.append(element("p", "", values[3]));
    return node;
  }

  groups.querySelectorAll("li").forEach(function (node, order) { rows[order] = node; });

  /* ---- which items ---- */

  function isChosen(choice) { return choice.box.checked; }

  /* ranks: document → place in the answer, or null when nothing was asked. */
  function select(ranks) {
    var wanted = facets.map(function (facet) { return facet.choices.some(isChosen); });
    choices.forEach(function (choice) { choice.number = 0; });
    heads.forEach(function (head) { head.number = 0; });
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
      if (!missed) headOf(item.order).number++;
      return !missed;
    });
  }

  var ORDERS = {
    past: function (a, b) { return a.place - b.place || a.order - b.order; },
    titel: function (a, b) { return a.title - b.title; },
    nieuw: function (a, b) { return (a.date < b.date) - (a.date > b.date) || a.order - b.order; },
    kort: function (a, b) { return a.minutes - b.minutes || a.order - b.order; }
  };

  /* ---- showing ---- */

  var answer = [], isFlat = false, visible = SHOWN, done = 0;
  var turning = page.querySelector(".zf-turn"), more = element("button", "md-button");
  more.type = "button";
  turning.replaceChildren(more);
  turning.hidden = groups.querySelectorAll("li").length >= Number(page.dataset.total);
  more.textContent = "Toon meer";

  /* Put the rows of the answer in their lists until `visible` of them are there. */
  function extend(thisTurn) {
    var coming = answer.slice(done, visible), missing = new Set();
    coming.forEach(function (item) { if (!rows[item.order]) missing.add(Math.floor(item.order / SHOWN)); });
    results.setAttribute("aria-busy", "true");
    return Promise.all(Array.from(missing, load)).then(function () {
      if (thisTurn !== turn) return;
      if (!done) { groups.replaceChildren(); flat.replaceChildren(); }
      coming.forEach(function (item) { if (rows[item.order]) listOf(item).append(rows[item.order]); });
      done = Math.min(visible, answer.length);
      groups.hidden = isFlat;
      flat.hidden = !isFlat;
      turning.hidden = done === answer.length;
      more.textContent = "Toon er nog " + Math.min(SHOWN, answer.length - done);
      results.setAttribute("aria-busy", "false");
    });
  }

  /* The list for an item: one for all, or the last one, which is that of its kind or of the kind before. */
  function listOf(item) {
    var head = headOf(item.order), last = groups.lastElementChild;
    if (isFlat) return flat;
    if (!last || Number(last.dataset.start) !== head.start) {
      last = element("section", "zf-group");
      last.dataset.start = head.start;
      var title = element("h2", "", head.title + " ");
      title.append(element("span", "zf-count", head.number));
      last.append(title, element("ul", "zf-list"));
      groups.append(last);
    }
    return last.querySelector("ul");
  }

  function show(shown, order) {
    answer = order ? shown.sort(ORDERS[order]) : shown;
    isFlat = Boolean(order);
    done = 0;
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
    var thisTurn = ++turn, asked = question.value.trim();
    if (!isQuiet) visible = SHOWN;
    results.setAttribute("aria-busy", "true");
    var found = asked && window.schakelSearch ? window.schakelSearch.find(asked, false) : Promise.resolve(null);
    return Promise.all([found, known()]).then(function (both) {
      if (thisTurn !== turn) return null;
      var result = both[0], ranks = result && new Map(result.hits.map(function (hit, at) { return [hit.number, at]; }));
      sort.querySelector("[value=past]").hidden = !asked;
      help(asked, result);
      show(select(ranks), sort.value === "past" && !asked ? "" : sort.value);
      instead.textContent = result ? result.notes.join(" ") : "";
      instead.hidden = !instead.textContent;
      if (!isQuiet) remember();
      return extend(thisTurn);
    }).catch(fail);
  }

  function fail() {
    status.textContent = isStale
      ? "Het handboek is vernieuwd. Laad de pagina opnieuw om te filteren." : "Filteren lukt nu niet. Laad de pagina opnieuw.";
    results.setAttribute("aria-busy", "false");
  }

  /* ---- the address ---- */

  function parameters() {
    var query = new URLSearchParams();
    if (question.value.trim()) query.set("q", question.value.trim());
    facets.forEach(function (facet) {
      facet.choices.forEach(function (choice) { if (choice.box.checked) query.append(facet.name, choice.box.value); });
    });
    if (sort.value && !(sort.value === "past" && question.value.trim())) query.set("volgorde", sort.value);
    if (visible > SHOWN) query.set("toon", visible);
    return query.toString();
  }

  function remember() {
    var text = parameters();
    try { history.replaceState(null, "", text ? "?" + text : location.pathname); }
    catch (error) { location.replace("#" + text); }
  }

  function recall() {
    var text = location.search.slice(1) || (location.hash.includes("=") ? location.hash.slice(1) : "");
    remembered = new URLSearchParams(text);
    visible = Math.max(SHOWN, Number(remembered.get("toon")) || 0);
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

  form.hidden = false;
  page.querySelector(".zf-sort").hidden = false;
  filters.open = window.matchMedia("(min-width: 60em)").matches;
  recall();
  if (parameters()) {
    groups.replaceChildren();
    update(true);
  }

  /* The facts first: the page may have had no reason yet to load them. */
  more.addEventListener("click", function () {
    var at = visible;
    known().then(function () {
      if (!answer.length) show(select(null), "");
      visible += SHOWN;
      return extend(turn);
    }).then(function () {
      remember();
      rows[answer[at].order].querySelector("a").focus();
    }).catch(fail);
  });
  page.querySelectorAll(".zf-rest").forEach(function (button) {
    button.addEventListener("click", function () { known(); });
  });

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
