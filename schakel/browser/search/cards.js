/* The card of what was found: its title, and the sentence that says why, with the words of the question marked. */
var schakelCards = (function () {
  "use strict";

  var W = schakelStems;

  /* Whether a word in a text matches the question. */
  function isAsked(word, result) {
    var folded = W.fold(word), stem = W.stem(folded);
    function starts(asked) { return asked.length > 2 && folded.startsWith(asked); }
    if (result.terms.has(stem) || result.words.some(starts)) return true;
    return result.words.some(function (asked) {
      return W.stem(asked) === stem || (asked.length > 3 && folded.includes(W.stem(asked)));
    });
  }

  /* `text` in pieces: [text, isMarked]. */
  function mark(text, result) {
    var pieces = [], at = 0;
    text.replace(W.WORD, function (word, offset) {
      word.split(/(-)/).reduce(function (start, part) {
        if (part !== "-" && isAsked(part, result) && !W.STOP.has(W.fold(part))) {
          if (start > at) pieces.push([text.slice(at, start), false]);
          pieces.push([part, true]);
          at = start + part.length;
        }
        return start + part.length;
      }, offset);
      return word;
    });
    if (at < text.length) pieces.push([text.slice(at), false]);
    return pieces;
  }

  /* How many different words are marked. */
  function countMarked(pieces) {
    var marked = pieces.filter(function (piece) { return piece[1]; });
    return new Set(marked.map(function (piece) { return W.stem(W.fold(piece[0])); })).size;
  }

  /* The sentence of `text` with the most words of the question, in pieces; null if there is none. */
  function sentence(text, result) {
    var best = null, most = 0;
    (text.match(/[^.!?\n]+[.!?…]*['’”)]*/g) || []).forEach(function (words) {
      var pieces = mark(words.trim(), result), count = countMarked(pieces);
      if (count > most) { most = count; best = pieces; }
    });
    return best;
  }

  /* At most about 220 characters, around the first marked word. */
  function clip(pieces) {
    var first = pieces.findIndex(function (piece) { return piece[1]; });
    if (first > 0 && pieces[0][0].length > 110) {
      pieces[0] = ["… " + pieces[0][0].slice(-90).replace(/^\S*\s/, ""), false];
    }
    var length = 0;
    return pieces.filter(function (piece) {
      var room = 220 - length;
      length += piece[0].length;
      if (room <= 0) return false;
      if (!piece[1] && piece[0].length > room) piece[0] = piece[0].slice(0, room).replace(/\s\S*$/, "") + " …";
      return true;
    });
  }

  /* Resolves to {id, kind, label, note, title, language, address, heading, sentence}, or null. Title and sentence are marked
     pieces; language is that of the title, or '' for Dutch; the address leads to the passage. */
  function card(hit, result) {
    return window.schakelSearch.read(hit).then(function (found) {
      if (!found) return null;
      var values = found.values, passage = found.passage;
      var best = passage && sentence(passage[2], result), summary = mark(values.summary, result);
      var useText = best && !hit.lift && countMarked(best) > countMarked(summary);
      var place = useText && passage[0] && !values.address.includes("#") ? "#" + passage[0] : "";
      return {
        id: values.id, kind: values.kind, label: values.label, note: values.note || "", title: mark(values.title, result),
        language: values.language || "", address: values.address + place, heading: useText ? passage[1] : "",
        sentence: clip(useText || !values.summary ? best || [] : summary)
      };
    });
  }

  /* How many were found, and how many of those have all words of the question. */
  function counted(result) {
    var all = result.hits.length, some = all - result.whole;
    if (!some) return all === 1 ? "1 resultaat." : all + " resultaten.";
    if (!result.whole) return all + (all === 1 ? " resultaat" : " resultaten") + " met een deel van je woorden.";
    return result.whole + (result.whole === 1 ? " resultaat" : " resultaten") + " met al je woorden, " + some + " met een deel.";
  }

  /* ---- showing ---- */

  function element(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text !== undefined && text !== "") node.textContent = text;
    return node;
  }

  function marked(tag, name, pieces) {
    var node = element(tag, name);
    pieces.forEach(function (piece) {
      node.appendChild(piece[1] ? element("mark", "", piece[0]) : document.createTextNode(piece[0]));
    });
    return node;
  }

  /* `address` of a page that marks the words of the question. */
  function marking(address, question) {
    var parts = address.split("#");
    return parts[0] + "?zocht=" + encodeURIComponent(question.trim()) + (parts[1] ? "#" + parts[1] : "");
  }

  return {card: card, counted: counted, mark: mark, element: element, marked: marked, marking: marking};
})();
