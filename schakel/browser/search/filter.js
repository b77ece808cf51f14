/* The page Zoeken en filteren: filters that combine, counts per choice, sorting, and an address that can be shared. items.js knows
   all items, answers.js shows those that are left. */
(function () {
  "use strict";

  var page = document.querySelector(".zf"), list = schakelItems, answers = schakelAnswers, element = list.element;
  var form = page.querySelector(".zf-form"), question = page.querySelector("#zf-q"), sort = page.querySelector("#zf-sort");
  var filters = page.querySelector(".zf-filters"), results = page.querySelector(".zf-results");
  var status = page.querySelector("#zf-status"), said = page.querySelector(".zf-said"), instead = page.querySelector(".zf-instead");
  var none = page.querySelector(".zf-none"), nothing = page.querySelector(".zf-nothing"), chips = page.querySelector(".zf-chips");
  var offer = page.querySelector(".zf-offer"), unfound = page.querySelector(".zf-unfound");
  var PAUSE = 200, REST = 1000, MOST = 0.6, turn = 0, timer = 0, resting = 0, name = document.title;
  var remembered = new URLSearchParams(), choices = [], facets = [], filled = false;

  /* ---- the choices ---- */

  page.querySelectorAll("fieldset").forEach(function (fieldset, at) {
    var box = fieldset.closest(".zf-facet");
    facets.push({
      name: fieldset.dataset.facet, fieldset: fieldset, box: box, chosen: box.querySelector(".zf-chosen"), choices: [],
      isTouched: box.open
    });
    fieldset.querySelectorAll("input").forEach(function (input) { know(at, input); });
    box.querySelector("summary").addEventListener("click", function () { facets[at].isTouched = true; });
  });

  function know(facet, box) {
    var label = box.parentNode;
    var choice = {box: box, facet: facet, label: label, count: label.querySelector(".zf-count"), number: 0};
    choices[Number(box.dataset.choice)] = choice;
    facets[facet].choices.push(choice);
  }

  /* All choices of the filters that have too many for the page. */
  function fill() {
    if (filled) return;
    filled = true;
    facets.forEach(function (facet, at) {
      var all = list.filters[facet.name];
      if (!all) return;
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
    });
  }

  function known() { return list.known().then(fill); }

  function isChosen(choice) { return choice.box.checked; }

  /* ---- which items ---- */

  /* Pages that were found and cannot be filtered: the overviews, and pages about the handbook itself. */
  function others(result) {
    var known = new Set(list.all.map(function (item) { return item.document; }));
    return result.hits.filter(function (hit) { return !known.has(hit.number); }).map(function (hit) {
      return {document: hit.number, choices: [], order: list.all.length + hit.number, minutes: 1e6, date: "", title: 1e6, place: 0};
    });
  }

  /* The items that the filters leave, and how many each choice would show: of those that meet the other filters. */
  function select(result) {
    var hits = result && new Map(result.hits.map(function (hit, at) { return [hit.number, at]; }));
    var wanted = facets.map(function (facet) { return facet.choices.some(isChosen); });
    var isSorted = sort.value && sort.value !== "past";
    choices.forEach(function (choice) { choice.number = 0; });
    list.heads.forEach(function (head) { head.number = 0; });
    return list.all.concat(result && !isSorted && sort.value ? others(result) : []).filter(function (item) {
      var place = hits ? hits.get(item.document) : 0;
      if (place === undefined) return false;
      item.place = place;
      item.hit = result ? result.hits[place] : null;
      var met = wanted.map(function (isWanted) { return !isWanted; });
      item.choices.forEach(function (number) { if (choices[number].box.checked) met[choices[number].facet] = true; });
      var missed = met.filter(function (isMet) { return !isMet; }).length;
      if (missed < 2) item.choices.forEach(function (number) {
        if (!missed || !met[choices[number].facet]) choices[number].number++;
      });
      if (!missed && item.order < list.all.length) list.headOf(item.order).number++;
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

  function showChoices(shown) {
    var total = 0, isLess = shown.length < list.all.length;
    chips.replaceChildren();
    choices.forEach(function (choice) {
      choice.count.textContent = choice.number;
      choice.label.classList.toggle("zf-empty", !choice.number && !choice.box.checked);
    });
    facets.forEach(function (facet) {
      var chosen = facet.choices.filter(isChosen);
      facet.chosen.textContent = chosen.length ? "(" + chosen.length + ")" : "";
      total += chosen.length;
      chosen.forEach(function (choice) { chips.append(chip(choice)); });
      var numbers = facet.choices.map(function (choice) { return choice.number; });
      facet.box.hidden = isLess && !chosen.length && !numbers.some(Boolean);
      /* open a filter that most of what is left can be divided by, unless the reader knows better */
      if (!facet.isTouched && "mattering" in facet.box.dataset) {
        facet.box.open = Boolean(chosen.length) || isLess && Math.max.apply(null, numbers) < shown.length
          && numbers.reduce(function (sum, number) { return sum + number; }, 0) > MOST * shown.length;
      }
    });
    chips.hidden = !total;
    filters.querySelector(".zf-chosen").textContent = total ? "(" + total + ")" : "";
  }

  function chip(choice) {
    var node = element("li"), button = element("button", "", choice.box.value);
    button.type = "button";
    button.setAttribute("aria-label", "Haal weg: " + choice.box.value);
    button.addEventListener("click", function () {
      choice.box.checked = false;
      update().then(function () { (chips.querySelector("button") || question).focus(); });
    });
    node.append(button);
    return node;
  }

  /* Say what to do if nothing is found. */
  function help(result) {
    if (!result || result.hits.length) { nothing.textContent = "Geen items met deze filters. Haal een filter weg."; return; }
    nothing.textContent = "Geen resultaten voor ‘" + result.question + "’. ";
    result.suggestions.forEach(function (words, at, all) {
      var link = element("a", "", words);
      link.href = "?q=" + encodeURIComponent(words);
      nothing.append(at ? at + 1 < all.length ? "’, ‘" : "’ of ‘" : "Bedoelde je ‘", link);
    });
    if (result.suggestions.length) nothing.append("’?");
  }

  /* Say how many there are: at once to see, and when it rests to hear, with the first. */
  function tell(shown, result) {
    var isAll = result && shown.length === result.hits.length;
    if (isAll) status.textContent = window.schakelCards.counted(result);
    else status.textContent = (shown.length === list.all.length ? "" : shown.length + " van ")
      + (result ? result.hits.length + " resultaten" : list.all.length + " items");
    document.title = result ? "‘" + result.question + "’: " + shown.length + (shown.length === 1 ? " resultaat" : " resultaten") + " - " + name : name;
    clearTimeout(resting);
    resting = setTimeout(function () {
      var first = answers.firstTitle();
      said.textContent = shown.length ? status.textContent + (first ? " Bovenaan: " + first.replace(/\.$/, "") + "." : "") : nothing.textContent;
      if (result && (result.isGuess || !result.hits.length)) {
        schakelUnfound.keep(result.question);
        schakelUnfound.show(unfound);
      }
    }, REST);
  }

  /* A kind, level or length that the words ask for: one button makes it a filter. */
  function propose(asked) {
    var found = asked && window.schakelOffers ? schakelOffers(asked) : null;
    var wanted = found ? found.filters.map(function (filter) {
      return choices.find(function (choice) { return choice && facets[choice.facet].name === filter[0] && choice.box.value === filter[1]; });
    }).filter(function (choice) { return choice && !choice.box.checked; }) : [];
    offer.hidden = !wanted.length;
    if (!wanted.length) return;
    var button = element("button", "md-button", found.words);
    button.type = "button";
    button.addEventListener("click", function () {
      wanted.forEach(function (choice) { choice.box.checked = true; });
      question.value = found.rest;
      sort.value = found.rest ? "past" : "";
      update().then(function () { status.focus({preventScroll: true}); });
    });
    offer.replaceChildren(button);
  }

  function update(isQuiet) {
    var thisTurn = ++turn, asked = question.value.trim();
    if (!isQuiet) answers.visible = list.SHOWN;
    answers.wait();
    var found = asked && window.schakelSearch ? window.schakelSearch.find(asked, false) : Promise.resolve(null);
    return Promise.all([found, known()]).then(function (both) {
      if (thisTurn !== turn) return null;
      var result = both[0], shown = select(result);
      sort.querySelector("[value=past]").hidden = !asked;
      help(result);
      none.hidden = shown.length > 0;
      showChoices(shown);
      propose(asked);
      instead.textContent = result ? result.notes.join(" ") : "";
      instead.hidden = !instead.textContent;
      if (!isQuiet) remember();
      var order = sort.value === "past" && !asked ? "" : sort.value;
      answers.take(order ? shown.sort(ORDERS[order]) : shown, result, Boolean(order));
      tell(shown, result);
      return answers.show();
    }).catch(fail);
  }

  function fail() {
    status.textContent = list.isStale
      ? "Het handboek is vernieuwd. Laad de pagina opnieuw om te filteren." : "Filteren lukt nu niet. Laad de pagina opnieuw.";
    results.setAttribute("aria-busy", "false");
  }

  /* ---- the address ---- */

  function parameters() {
    var query = new URLSearchParams();
    if (question.value.trim()) query.set("q", question.value.trim());
    facets.forEach(function (facet) {
      facet.choices.filter(isChosen).forEach(function (choice) { query.append(facet.name, choice.box.value); });
    });
    if (sort.value && !(sort.value === "past" && question.value.trim())) query.set("volgorde", sort.value);
    if (answers.visible > list.SHOWN) query.set("toon", answers.visible);
    return query.toString();
  }

  function remember() {
    var text = parameters();
    try { history.replaceState(history.state, "", text ? "?" + text : location.pathname); }
    catch (error) { location.replace("#" + text); }
  }

  function recall() {
    var text = location.search.slice(1) || (location.hash.includes("=") ? location.hash.slice(1) : "");
    remembered = new URLSearchParams(text);
    answers.visible = Math.max(list.SHOWN, Number(remembered.get("toon")) || 0);
    question.value = remembered.get("q") || "";
    facets.forEach(function (facet) {
      var values = remembered.getAll(facet.name);
      facet.choices.forEach(function (choice) {
        choice.box.checked = values.includes(choice.box.value);
        if (choice.box.checked) facet.box.open = true;
      });
    });
    sort.value = remembered.get("volgorde") || (question.value ? "past" : "");
  }

  form.hidden = false;
  page.querySelector(".zf-sort").hidden = false;
  filters.open = window.matchMedia("(min-width: 60em)").matches;
  if (window.schakelUnfound) schakelUnfound.show(unfound);
  recall();
  if (parameters()) {
    page.querySelector(".zf-groups").replaceChildren();
    page.querySelector(".zf-turn").hidden = true;
    update(true).then(function () {
      /* who comes with a question goes on reading at the answers; who comes back stays where they were */
      var came = performance.getEntriesByType("navigation")[0];
      if (question.value && document.activeElement === document.body && came && came.type === "navigate") {
        status.focus({preventScroll: true});
      }
    });
  }

  /* The facts first: the page may have had no reason yet to load them. */
  answers.onMore(function () {
    known().then(function () {
      if (!answers.size) answers.take(select(null), null, false);
      return answers.showMore();
    }).then(remember).catch(fail);
  });
  page.querySelectorAll(".zf-rest").forEach(function (button) {
    button.addEventListener("click", function () { known(); });
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    settle();
    update().then(function () { status.focus({preventScroll: true}); });
  });
  form.addEventListener("reset", function () {
    setTimeout(function () { sort.value = ""; update(); });
  });
  form.addEventListener("change", function (event) { if (event.target !== question) update(); });
  sort.addEventListener("change", function () { update(); });
  question.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { settle(); update(); }, PAUSE);
  });

  /* The order that fits: the best first for a question, by kind without one. */
  function settle() {
    if (question.value.trim() && !sort.value) sort.value = "past";
    if (!question.value.trim() && sort.value === "past") sort.value = "";
  }
})();
