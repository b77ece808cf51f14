/* The search box in the header: a combobox with a list of results. The engine is loaded when the box is first used. */
(function () {
  "use strict";

  var box = document.querySelector(".zoek");
  if (!box) return;
  var base = document.currentScript.src.replace(/box\.js.*$/, "");
  var root = JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/");
  var opener = box.querySelector(".zoek__open"), closer = box.querySelector(".zoek__close");
  var form = box.querySelector(".zoek__form"), input = box.querySelector(".zoek__input");
  var clear = box.querySelector(".zoek__clear"), keys = box.querySelector(".zoek__keys");
  var output = box.querySelector(".zoek__output"), status = box.querySelector(".zoek__status");
  var said = box.querySelector(".zoek__said");
  var list = box.querySelector(".zoek__list"), all = box.querySelector(".zoek__all");
  var SHOWN = 6, PAUSE = 120, REST = 1000;
  var finder = all.getAttribute("href"), turn = 0, timer = 0, resting = 0, active = -1, ready = null;

  /* ---- the engine ---- */

  function script(name) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = base + name;
      element.onload = done;
      element.onerror = failed;
      document.head.appendChild(element);
    });
  }

  function engine() {
    if (window.schakelSearch) return Promise.resolve(window.schakelSearch);
    ready = ready || ["stems.js", "engine.js", "cards.js", "offers.js"].reduce(function (before, name) {
      return before.then(function () { return script(name); });
    }, Promise.resolve());
    return ready.then(function () { return window.schakelSearch; });
  }

  /* ---- showing ---- */

  function option(address) {
    var link = window.schakelCards.element("a", "zoek__hit");
    link.href = address;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }

  function suggestion(question) {
    var link = option(finder + "?q=" + encodeURIComponent(question));
    link.appendChild(window.schakelCards.element("span", "zoek__title", "Bedoelde je ‘" + question + "’?"));
    return link;
  }

  /* The question with a filter for its kind, level or length; a list of one, or none. */
  function offered(question) {
    var found = window.schakelOffers(question), query = new URLSearchParams();
    if (!found) return [];
    if (found.rest) query.set("q", found.rest);
    found.filters.forEach(function (filter) { query.append(filter[0], filter[1]); });
    var link = option(finder + "?" + query);
    link.appendChild(window.schakelCards.element("span", "zoek__title", found.words));
    return [link];
  }

  function hit(card) {
    var C = window.schakelCards, link = option(C.marking(root + card.address, input.value));
    link.appendChild(C.element("span", "zoek__kind", card.label));
    var title = C.marked("span", "zoek__title", card.title);
    if (card.language) title.lang = card.language;
    link.appendChild(title);
    var text = C.marked("span", "zoek__text", card.sentence);
    if (card.heading) text.insertBefore(C.element("span", "zoek__heading", card.heading + ": "), text.firstChild);
    link.appendChild(text);
    return link;
  }

  function message(question, result) {
    var count = result.hits.length, words = result.notes.slice();
    if (window.schakelSearch.isStale) return "Het handboek is vernieuwd. Laad de pagina opnieuw om te zoeken.";
    if (!count) words.push("Geen resultaten voor ‘" + question.trim() + "’. Misschien helpt dit:");
    else words.push(window.schakelCards.counted(result));
    return words.join(" ");
  }

  /* Say it once the typing rests: how many, and the first of them. What found nothing is kept for the editors. */
  function say(words, first, lost) {
    clearTimeout(resting);
    resting = setTimeout(function () {
      if (lost) {
        (window.schakelUnfound ? Promise.resolve() : script("unfound.js")).then(function () { window.schakelUnfound.keep(lost); });
      }
      said.textContent = words + (first ? " Bovenaan: " + first.replace(/\.$/, "") + "." : "");
    }, REST);
  }

  function show(question) {
    var thisTurn = ++turn;
    if (!question.trim()) { hide(); return; }
    engine().then(function (search) {
      return search.find(question, true).then(function (result) {
        var hits = result.hits.length ? result.hits.slice(0, SHOWN) : result.overviews;
        return Promise.all(hits.map(function (shown) { return window.schakelCards.card(shown, result); })).then(function (cards) {
          if (thisTurn !== turn) return;
          var options = cards.filter(Boolean).map(hit), first = options[0];
          options = result.suggestions.map(suggestion).concat(options.slice(0, 1), offered(question), options.slice(1));
          options.forEach(function (link, at) { link.id = "zoek-" + at; });
          list.replaceChildren.apply(list, options);
          status.textContent = message(question, result);
          say(status.textContent, result.hits.length && first ? first.querySelector(".zoek__title").textContent : "",
            result.isGuess || !result.hits.length ? question : "");
          all.href = finder + "?q=" + encodeURIComponent(question.trim());
          var count = result.hits.length;
          all.textContent = count > SHOWN ? "Alle " + count + " resultaten, met filters" : "Zoeken en filteren";
          open();
        });
      });
    }).catch(function () {
      status.textContent = "Zoeken lukt nu niet. Kijk op de pagina Zoeken en filteren.";
      say(status.textContent, "", "");
      list.replaceChildren();
      open();
    });
  }

  function open() {
    output.hidden = false;
    choose(-1);
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(Boolean(list.children.length)));
  }

  function hide() {
    turn++;
    clearTimeout(resting);
    said.textContent = "";
    output.hidden = true;
    list.replaceChildren();
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function choose(at) {
    Array.prototype.forEach.call(list.children, function (item, index) {
      item.setAttribute("aria-selected", String(index === at));
    });
    active = at;
    if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({block: "nearest"});
  }

  /* ---- opening and closing ---- */

  function enter() {
    box.classList.add("zoek--open");
    input.focus();
    input.select();
  }

  function leave(isByHand) {
    var wasOpen = box.classList.contains("zoek--open");
    box.classList.remove("zoek--open");
    hide();
    if (isByHand && wasOpen && opener.offsetParent) opener.focus();
  }

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "zoek-lijst");
  input.setAttribute("aria-expanded", "false");
  /* On a Mac, Control and K cut a line in a field. */
  var isMac = /Mac|iP/.test(navigator.platform), modifier = isMac ? "metaKey" : "ctrlKey";
  input.setAttribute("aria-keyshortcuts", isMac ? "Meta+K" : "Control+K");
  keys.textContent = isMac ? "⌘ K" : "Ctrl K";
  closer.hidden = false;

  opener.addEventListener("click", function (event) { event.preventDefault(); enter(); });
  closer.addEventListener("click", function () { leave(true); });
  form.addEventListener("reset", function () { clear.hidden = true; hide(); keep(""); input.focus(); });
  form.addEventListener("submit", function (event) {
    if (active >= 0) { event.preventDefault(); list.children[active].click(); }
    else if (!input.value.trim()) event.preventDefault();
    else keep(input.value);
  });
  /* The question stays with the page it was asked on, for who comes back. */
  list.addEventListener("click", function () { keep(input.value); });
  all.addEventListener("click", function () { keep(input.value); });
  function keep(question) {
    try { history.replaceState(Object.assign({}, history.state, {zoek: question}), ""); } catch (error) { /* it is lost */ }
  }
  if (history.state && history.state.zoek) {
    input.value = history.state.zoek;
    clear.hidden = false;
  }
  if (/[?&]zocht=/.test(location.search)) engine().then(function () { return script("marks.js"); });

  input.addEventListener("focus", function () {
    engine().then(function (search) { search.find("", false); }).catch(function () {});
    if (input.value.trim() && output.hidden) show(input.value);
  });
  input.addEventListener("input", function () {
    clear.hidden = !input.value;
    clearTimeout(timer);
    timer = setTimeout(function () { show(input.value); }, PAUSE);
  });
  input.addEventListener("keydown", function (event) {
    var count = list.children.length;
    if (event.key === "ArrowDown" && count) { event.preventDefault(); choose((active + 1) % count); }
    else if (event.key === "ArrowUp" && count) { event.preventDefault(); choose(active < 0 ? count - 1 : active - 1); }
    else if (event.key === "Escape") {
      event.preventDefault();
      if (!output.hidden) hide();
      else if (input.value) form.reset();
      else { leave(true); input.blur(); }
    }
  });
  box.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) leave(false);
  });
  document.addEventListener("pointerdown", function (event) {
    if (!box.contains(event.target)) leave(false);
  });
  document.addEventListener("keydown", function (event) {
    if (!event[modifier] || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    enter();
  });
})();
