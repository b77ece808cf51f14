/* The search itself: loads the shards it needs as scripts (so it also works from disk), and ranks documents.
   schakel/search/shards.py describes the format of the files. */
var schakelSearch = (function () {
  "use strict";

  var W = schakelStems;
  var base = document.currentScript.src.replace(/engine\.js.*$/, "index/");
  var index = null, shards = {}, documents = {}, texts = {}, vocabulary = null, loading = {};
  var api = {isStale: false};

  var FORM = 0.9, PREFIX = 0.35, TYPING = 0.6, TYPO = 0.6, FAR_TYPO = 0.35, PIECE = 0.5, LONE_PIECE = 0.3;
  var MOST_PREFIXES = 30, MOST_SHARDS = 6, SUGGESTIONS = 3;
  /* A title that is the question, and one that starts with it. */
  var EXACT = 2, START = 1, START_BONUS = 60;
  /* After the best of all come those with all words, then those with any. */
  var FIRST = 3;
  /* Documents that cover less than a third of a question are shown only if there are few others. */
  var THIRD = 0.34, FEW = 8;

  /* ---- files ---- */

  function load(path) {
    if (!loading[path]) {
      loading[path] = new Promise(function (done) {
        var script = document.createElement("script");
        script.src = base + path + (index ? "?v=" + index.build : "");
        script.onload = script.onerror = function () { script.remove(); done(); };
        document.head.appendChild(script);
      });
    }
    return loading[path];
  }

  /* False for a file of another build than the manifest: the site was renewed while this page was open. */
  function isCurrent(build) {
    if (index && index.build !== build) api.isStale = true;
    return !api.isStale;
  }

  api.manifest = function (build, values) {
    index = {build: build, shards: values.shards.split(" "), overviews: values.overviews};
    index.has = new Set(index.shards);
    api.offers = values.offers;
    index.depth = Math.max.apply(null, index.shards.map(function (name) { return name.length; }));
  };
  api.shard = function (build, name, table) { if (isCurrent(build)) shards[name] = table; };
  api.document = function (build, number, values) { if (isCurrent(build)) documents[number] = values; };
  api.text = function (build, number, part, passages) { if (isCurrent(build)) texts[number + "-" + part] = passages; };
  /* all: the words of the handbook; known: the same and their stems; others: Dutch words that only look like one of them. */
  api.vocabulary = function (build, text) {
    if (!isCurrent(build)) return;
    var written = "";
    vocabulary = {all: [], known: new Set(), others: new Set()};
    text.split(" ").forEach(function (entry) {
      var parts = entry.slice(1).split(":"), count = parts[1] ? parseInt(parts[1], 36) : 1;
      written = written.slice(0, parseInt(entry[0], 36)) + parts[0];
      var word = W.fold(written);
      (count ? vocabulary.known : vocabulary.others).add(word).add(W.stem(word));
      if (count) vocabulary.all.push({word: word, written: written, count: count});
    });
  };

  function shardName(key) {
    for (var length = Math.min(key.length, index.depth); length > 0; length--) {
      if (index.has.has(key.slice(0, length))) return key.slice(0, length);
    }
    return null;
  }

  function shardOf(key) {
    var name = shardName(key);
    if (name === null) return Promise.resolve({t: {}, f: {}, x: {}});
    return load("t/" + name + ".js").then(function () { return shards[name] || {t: {}, f: {}, x: {}}; });
  }

  /* The shards that may hold keys that start with `start`. */
  function shardsOf(start) {
    var names = index.shards.filter(function (name) { return name.startsWith(start); }).slice(0, MOST_SHARDS);
    var holder = shardName(start);
    if (holder !== null && !names.includes(holder)) names.unshift(holder);
    return Promise.all(names.map(function (name) {
      return load("t/" + name + ".js").then(function () { return shards[name] || {t: {}, f: {}, x: {}}; });
    }));
  }

  /* ---- terms ---- */

  function canonical(word) {
    return shardOf(word).then(function (shard) { return shard.f[word] || W.stem(word); });
  }

  function postings(text) {
    var bar = text.indexOf("|"), number = -1;
    return {
      rarity: parseInt(text.slice(0, bar), 36),
      list: text.slice(bar + 1).split(";").map(function (item) {
        var parts = item.split(",");
        number += parseInt(parts[0], 36);
        return [number, parseInt(parts[1], 36), parts[2] ? parseInt(parts[2], 36) : 0];
      })
    };
  }

  function slot(word) { return {word: word, instead: "", rarity: 0, hits: {}, terms: []}; }

  /* Add the documents of a term; if a document is found in two ways, the better one counts. */
  function put(target, term, text, share) {
    var entry = postings(text);
    target.terms.push(term);
    target.rarity = target.rarity ? Math.min(target.rarity, entry.rarity) : entry.rarity;
    entry.list.forEach(function (item) {
      var score = item[1] * share, known = target.hits[item[0]];
      if (!known || known[0] < score) target.hits[item[0]] = [score, item[2]];
    });
  }

  function putTerm(target, term, share) {
    return shardOf(term).then(function (shard) {
      if (shard.t[term]) put(target, term, shard.t[term], share);
      return Boolean(shard.t[term]);
    });
  }

  /* A double letter counts as one: the stem of `spraak` is `sprak`. */
  function single(word) { return word.replace(/([a-z])\1/g, "$1"); }

  function putPrefixes(target, word, share) {
    var start = single(word);
    return shardsOf(word).then(function (tables) {
      var terms = [];
      tables.forEach(function (shard) {
        Object.keys(shard.t).forEach(function (term) {
          if (single(term).startsWith(start) && !target.terms.includes(term)) terms.push([term, shard.t[term]]);
        });
      });
      terms.sort(function (a, b) { return a[0].length - b[0].length; });
      terms.slice(0, MOST_PREFIXES).forEach(function (item) {
        put(target, item[0], item[1], share * (0.5 + 0.5 * word.length / Math.max(word.length, item[0].length)));
      });
    });
  }

  /* ---- words that are not in the index ---- */

  /* The first word of the index that `word` may be a form of. */
  async function putBases(target, word) {
    for (var base of W.bases(word)) {
      if (await putTerm(target, await canonical(base), FORM)) return;
    }
  }

  function isOneOf(set, word) { return set.has(word) || set.has(W.stem(word)); }

  /* The words of the handbook near `word`, nearest first, one per stem. measure(word, other) tells how many letters differ, or
     0 if that is too many. */
  function nearest(word, measure) {
    var sound = W.sound(word), stems = new Set(), candidates = [];
    vocabulary.all.forEach(function (item) {
      var far = measure(word, item.word);
      if (far) candidates.push({item: item, far: far, sounds: W.distance(sound, W.sound(item.word), 3)});
    });
    candidates.sort(function (a, b) { return a.far - b.far || a.sounds - b.sounds || b.item.count - a.item.count; });
    return candidates.filter(function (candidate) {
      var stem = W.stem(candidate.item.word), isFirst = !stems.has(stem);
      stems.add(stem);
      return isFirst;
    });
  }

  /* A word that is not in the index: one letter wrong, a compound of known words, or two letters wrong. */
  async function repair(target, word) {
    if (word.length < 4) return;
    await load("vocabulary.js");
    if (!vocabulary) return;
    if (word.length > 4 && Array.from(W.STOP).some(function (known) { return W.mistakes(word, known); })) return;
    var meant = isOneOf(vocabulary.others, word) ? [] : nearest(word, W.mistakes);
    if (!(meant[0] && meant[0].far === 1) && await pieces(target, word) || !meant.length) return;
    var other = meant[0].item;
    target.instead = other.written;
    await putTerm(target, await canonical(other.word), meant[0].far > 1 ? FAR_TYPO : TYPO);
  }

  /* An unknown compound of two known words, perhaps with linking letters between them. Resolves to whether it is one. */
  async function pieces(target, word) {
    for (var at = word.length - 4; at >= 3; at--) {
      var tail = word.slice(at), start = word.slice(0, at), heads = [start, start.replace(/(s|en|e|n)$/, "")];
      if (!isOneOf(vocabulary.known, tail)) continue;
      for (var head of heads) {
        if (head.length < 3 || !isOneOf(vocabulary.known, head)) continue;
        var left = slot(word), right = slot(word);
        if (await putTerm(right, await canonical(tail), PIECE) && await putTerm(left, await canonical(head), PIECE)) {
          combine(target, left, right);
          return true;
        }
      }
    }
    return false;
  }

  /* Documents with both pieces count in full, those with only one hardly count. */
  function combine(target, left, right) {
    Object.keys(Object.assign({}, left.hits, right.hits)).forEach(function (number) {
      var a = left.hits[number] || [0, 0], b = right.hits[number] || [0, 0];
      target.hits[number] = [(a[0] + b[0]) * (a[0] && b[0] ? 1 : LONE_PIECE), a[0] > b[0] ? a[1] : b[1]];
    });
    target.rarity = Math.max(left.rarity, right.rarity);
    target.terms = left.terms.concat(right.terms);
  }

  /* ---- a question ---- */

  function fill(word, isLast, isTyping) {
    var target = slot(word);
    return canonical(word).then(function (term) {
      return putTerm(target, term, 1);
    }).then(function (isKnown) {
      return isKnown || isLast && isTyping ? null : putBases(target, word);
    }).then(function () {
      if (word.length < 3 || (word.length < 4 && !(isLast && isTyping))) return null;
      return putPrefixes(target, word, isLast && isTyping ? TYPING : PREFIX);
    }).then(function () {
      return Object.keys(target.hits).length ? null : repair(target, word);
    }).then(function () { return target; });
  }

  /* Two words that the index knows as one: `keuken tafel` is `keukentafel`. */
  function fillPairs(slots) {
    return Promise.all(slots.slice(1).map(function (second, at) {
      var first = slots[at], joined = first.word + second.word;
      return canonical(joined).then(function (term) {
        return shardOf(term).then(function (shard) {
          if (!shard.t[term]) return;
          put(first, term, shard.t[term], 1);
          put(second, term, shard.t[term], 1);
        });
      });
    }));
  }

  function titles(question, isTyping) {
    var key = W.titleKey(question), named = {exact: [], start: []};
    if (!key) return Promise.resolve(named);
    function numbers(text) { return text.split(" ").map(function (item) { return parseInt(item, 36); }); }
    return (isTyping && key.length > 2 ? shardsOf(key) : Promise.all([shardOf(key)])).then(function (tables) {
      tables.forEach(function (shard) {
        if (shard.x[key]) named.exact = numbers(shard.x[key]);
        if (isTyping && key.length > 2) Object.keys(shard.x).forEach(function (title) {
          if (title !== key && title.startsWith(key)) named.start = named.start.concat(numbers(shard.x[title]));
        });
      });
      return named;
    });
  }

  function rank(slots, named) {
    var total = {}, whole = 0;
    slots.forEach(function (slot) { whole += slot.rarity; });
    slots.forEach(function (slot) {
      Object.keys(slot.hits).forEach(function (number) {
        var hit = total[number] = total[number] || {number: Number(number), score: 0, part: 0, passages: {}};
        hit.score += slot.hits[number][0];
        hit.part += slot.rarity;
        var passage = slot.hits[number][1];
        hit.passages[passage] = (hit.passages[passage] || 0) + slot.hits[number][0];
      });
    });
    function lift(number, share) {
      var hit = total[number] = total[number] || {number: number, score: 0, part: whole, passages: {}};
      hit.lift = share;
    }
    named.start.forEach(function (number) { lift(number, START); });
    named.exact.forEach(function (number) { lift(number, EXACT); });
    var hits = Object.keys(total).map(function (number) {
      var hit = total[number], best = 0, at = 0;
      Object.keys(hit.passages).forEach(function (passage) {
        if (hit.passages[passage] > best) { best = hit.passages[passage]; at = Number(passage); }
      });
      var cover = whole ? hit.part / whole : 1;
      return {
        number: hit.number, passage: at, lift: hit.lift || 0, cover: cover, isWhole: Boolean(hit.lift) || cover > 0.999,
        score: hit.score * cover
      };
    });
    var near = hits.filter(function (hit) { return hit.lift || hit.cover >= THIRD; });
    if (near.length >= FEW) hits = near;
    hits.sort(function (a, b) {
      return (b.lift === EXACT) - (a.lift === EXACT)
        || (b.lift - a.lift) * START_BONUS + b.score - a.score || a.number - b.number;
    });
    var rest = hits.splice(FIRST);
    function isWhole(hit) { return hit.isWhole; }
    return hits.concat(rest.filter(isWhole), rest.filter(function (hit) { return !hit.isWhole; }));
  }

  /* What may have been meant if nothing is found: the nearest words, or for a longer question the nearest to each word. */
  function suggest(words) {
    return load("vocabulary.js").then(function () {
      var near = !vocabulary ? [] : words.map(function (word) {
        return nearest(word, W.likeness).slice(0, SUGGESTIONS).map(function (candidate) { return candidate.item.written; });
      });
      if (near.length === 1) return near[0];
      return [near.map(function (words) { return words[0]; }).filter(Boolean).join(" ")].filter(Boolean);
    });
  }

  /* Sentences about words that are not in the handbook. */
  function notes(slots) {
    return slots.map(function (slot) {
      if (slot.instead) return "Geen ‘" + slot.word + "’ gevonden, wel ‘" + slot.instead + "’.";
      return slot.terms.length ? "" : "Geen ‘" + slot.word + "’ gevonden.";
    }).filter(Boolean);
  }

  async function answer(question, isTyping) {
    var all = W.split(question), words = all.filter(function (word) { return !W.STOP.has(word); });
    if (!words.length) words = all;
    var isOpen = isTyping && !/\s$/.test(question);
    var filled = Promise.all(words.map(function (word, at) { return fill(word, at === words.length - 1, isOpen); }));
    var named = await titles(question, isOpen), slots = await filled;
    await fillPairs(slots);
    var hits = rank(slots, named), finished = isOpen ? slots.slice(0, -1) : slots;
    var instead = slots.map(function (slot) { return W.fold(slot.instead); }).filter(Boolean);
    return {
      question: question.trim(), words: words.concat(instead), hits: hits,
      terms: new Set([].concat.apply([], slots.map(function (slot) { return slot.terms; }))),
      whole: hits.filter(function (hit) { return hit.isWhole; }).length,
      suggestions: hits.length || !words.length ? [] : await suggest(words),
      notes: notes(hits.length ? slots.filter(function (slot) { return slot.instead || finished.includes(slot); }) : []),
      overviews: index.overviews.map(function (number) { return {number: number, passage: 0, lift: EXACT}; })
    };
  }

  /* Find documents; isTyping means that the last word may be unfinished. Resolves to {question, words, terms, notes, hits, whole,
     suggestions, overviews, isGuess}: hits are best first, and `whole` of them have all words; suggestions and overviews help if
     there are none. If one suggestion is all that is left, its answer comes at once, which a note says. */
  api.find = async function (question, isTyping) {
    if (!index) await load("manifest.js");
    if (!index) throw new Error("het zoekregister ontbreekt");
    var found = await answer(question, isTyping), meant = found.suggestions;
    if (meant.length !== 1) return found;
    var guess = await answer(meant[0], false);
    if (!guess.hits.length) return found;
    guess.notes.unshift("Niets gevonden voor ‘" + found.question + "’, wel voor ‘" + meant[0] + "’.");
    return Object.assign(guess, {question: found.question, isGuess: true});
  };

  /* ---- what a hit is ---- */

  function passagesOf(number, passage) {
    var values = documents[number], part = 0;
    while (part + 1 < values.starts.length && values.starts[part + 1] <= passage) part++;
    if (!part) return Promise.resolve(values.passages[passage]);
    return load("d/" + number.toString(36) + "-" + part + ".js").then(function () {
      var list = texts[number + "-" + part];
      return list && list[passage - values.starts[part]];
    });
  }

  /* Resolves to {values, passage}: the document of a hit and the passage where it was found; null if it is not there. */
  api.read = function (hit) {
    var isOverview = index.overviews.includes(hit.number);
    return load(isOverview ? "d/overviews.js" : "d/" + hit.number.toString(36) + ".js").then(function () {
      var values = documents[hit.number];
      return values ? passagesOf(hit.number, hit.passage).then(function (passage) {
        return {values: values, passage: passage};
      }) : null;
    });
  };

  return api;
})();
