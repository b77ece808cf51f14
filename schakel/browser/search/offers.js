/* A kind, level or length in the words of a question, to be offered as a filter: `casus mbo-4 schulden` asks for `schulden` in
   cases of that level. schakel/search/offers.py makes the table, which the manifest of the index holds. */
var schakelOffers = (function () {
  "use strict";

  var W = schakelStems, MOST_WORDS = 4;
  var NUMBERS = {een: 1, half: 0.5, anderhalf: 1.5, twee: 2, drie: 3}, UNITS = {minuten: 1, minuut: 1, min: 1, kwartier: 15, uur: 60, uren: 60};

  /* The filter of the words from `at` on: {filter, size}; null if they ask for none. */
  function at(words, start, table) {
    var number = NUMBERS[words[start]] || Number(words[start]), unit = UNITS[words[start + 1]];
    if (number && unit) {
      var room = table.minutes.find(function (pair) { return number * unit <= pair[0]; });
      if (room) return {filter: ["tijd", room[1]], size: 2};
    }
    for (var size = MOST_WORDS; size > 0; size--) {
      var filter = start + size <= words.length && table.words[words.slice(start, start + size).join(" ")];
      if (filter) return {filter: filter, size: size};
    }
    return null;
  }

  /* What to offer for a question: {filters, rest, words}; null if there is nothing. filters are pairs of filter and choice, rest
     are the other words, words say what is offered. */
  return function (question) {
    var table = window.schakelSearch.offers, words = W.split(question), filters = [], rest = [];
    if (!table) return null;
    for (var start = 0; start < words.length;) {
      var found = at(words, start, table);
      if (found) filters.push(found.filter);
      else if (!W.STOP.has(words[start])) rest.push(words[start]);
      start += found ? found.size : 1;
    }
    if (!filters.length || !rest.length && filters.length < 2) return null;
    var choices = filters.map(function (filter) { return filter[1]; }).join(", ");
    return {
      filters: filters, rest: rest.join(" "),
      words: (rest.length ? "Zoek ‘" + rest.join(" ") + "’ in: " : "Toon alleen: ") + choices
    };
  };
})();
