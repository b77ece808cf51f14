/* Words as the index knows them: folded, without stop words, reduced to stems (Snowball `dutch_porter`), exactly as in
   schakel/search/stems.py. */
var schakelStems = (function () {
  "use strict";

  var STOP = new Set((
    "de het een en van in is dat te op voor met niet zijn er aan om als ook je die hoe wat tussen bij " +
    "naar uit tot of dan maar door over nog ze hij zij we wij ik u jij jou jouw mijn ons onze hun haar " +
    "hem was werd wordt worden heeft hebben had heb kan kun kunnen kunt moet moeten mag wil wie waar welk " +
    "welke wanneer waarom deze dit daar hier dus toch wel geen meer zo zou zich doe doet doen gaat gaan " +
    "ga ben bent iets iemand mij me al er"
  ).split(" "));
  /* Words that look like a form of another and mean something else, as in stems.py. */
  var APART = {schulden: "schulden", schuldig: "schuldig", schuldige: "schuldig", oudere: "ouderen", ouderen: "ouderen"};
  var WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
  /* A word of fewer than SHORT letters is never offered for a typing mistake; in one of LONG letters or more, two may be wrong. */
  var SHORT = 4, LONG = 10;
  var ENDINGS = "en e s t d te de ten den end ende".split(" ");
  var ENDING = /['’](?:s|er|ers|tje|tjes)$/;

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  }

  function split(text) {
    var parts = [];
    (fold(text).match(WORD) || []).forEach(function (word) {
      word.replace(ENDING, "").split(/['’-]/).forEach(function (part) { if (part) parts.push(part); });
    });
    return parts;
  }

  function titleKey(text) {
    var words = split(text);
    while (words.length > 1 && /^(de|het|een)$/.test(words[0])) words.shift();
    return words.join("");
  }

  /* I and Y stand for i and y that are consonants. */
  function isVowel(letter) { return "aeiouy".includes(letter); }

  /* Where the region after the first (non-vowel after a vowel) begins, looking from `start`. */
  function region(word, start) {
    for (var i = start; i < word.length - 1; i++) {
      if (isVowel(word[i]) && !isVowel(word[i + 1])) return i + 2;
    }
    return word.length;
  }

  function undouble(word) { return /(kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word; }

  function stem(word) {
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y").replace(/([aeiouy])i(?=[aeiouy])/g, "$1I");
    var r1 = region(word, 0), r2 = region(word, r1), removedE = false;
    if (r1 < 3) r1 = 3;

    function ends(suffix) { return word.endsWith(suffix); }
    function inRegion(suffix, start) { return word.length - suffix.length >= start; }
    function cut(suffix) { word = word.slice(0, -suffix.length); }
    function before(suffix) { return word[word.length - suffix.length - 1] || ""; }

    function removeEn(suffix) {
      var letter = before(suffix);
      if (inRegion(suffix, r1) && letter && !isVowel(letter) && !word.slice(0, -suffix.length).endsWith("gem")) {
        cut(suffix);
        word = undouble(word);
      }
    }
    function removeE() {
      removedE = false;
      if (ends("e") && inRegion("e", r1) && before("e") && !isVowel(before("e"))) {
        cut("e");
        removedE = true;
        word = undouble(word);
      }
    }

    if (ends("heden")) { if (inRegion("heden", r1)) word = word.slice(0, -5) + "heid"; }
    else if (ends("ene")) removeEn("ene");
    else if (ends("en")) removeEn("en");
    else {
      var s = ends("se") ? "se" : ends("s") ? "s" : "";
      if (s && inRegion(s, r1) && before(s) && !isVowel(before(s)) && before(s) !== "j") cut(s);
    }

    removeE();

    if (ends("heid") && inRegion("heid", r2) && before("heid") !== "c") {
      cut("heid");
      if (ends("en")) removeEn("en");
    }

    if (ends("end") || ends("ing")) {
      if (inRegion("end", r2)) {
        cut("end");
        if (ends("ig") && inRegion("ig", r2) && before("ig") !== "e") cut("ig");
        else word = undouble(word);
      }
    } else if (ends("ig")) {
      if (inRegion("ig", r2) && before("ig") !== "e") cut("ig");
    } else if (ends("lijk")) {
      if (inRegion("lijk", r2)) { cut("lijk"); removeE(); }
    } else if (ends("baar")) {
      if (inRegion("baar", r2)) cut("baar");
    } else if (ends("bar")) {
      if (inRegion("bar", r2) && removedE) cut("bar");
    }

    if (/[^aeiouy](aa|ee|oo|uu)[^aeiouyI]$/.test(word)) word = word.slice(0, -2) + word.slice(-1);
    return word.toLowerCase();
  }

  /* The stem under which a word is marked. */
  function root(word) { return APART[word] || stem(word); }

  /* The Damerau-Levenshtein distance between a and b, or limit + 1 if it is more than limit. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    var before = [], last = [], row, i, j;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) return limit + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /* A folded word roughly as it sounds: letters that are easily confused in Dutch become one letter. */
  function sound(word) {
    return word.replace(/sch/g, "sg").replace(/ch/g, "g").replace(/c(?=[eiy])/g, "s").replace(/c|q/g, "k").replace(/x/g, "ks")
      .replace(/ph|v/g, "f").replace(/th|dt|d$/g, "t").replace(/z/g, "s").replace(/ei|ij/g, "y").replace(/au/g, "ou")
      .replace(/ie/g, "i").replace(/en/g, "e").replace(/(.)\1+/g, "$1");
  }

  /* People rarely get the first sound wrong; they leave it out, type a letter before it, or swap the first two letters. */
  function startAlike(a, b) {
    if (a[0] === b[0] || a[0] === b[1] && a[1] === b[0] || sound(a)[0] === sound(b)[0]) return true;
    return a.length > SHORT && (a.slice(1) === b || a === b.slice(1));
  }

  /* Words of which `word` may be a form that the index does not know, likeliest first: `stichtinkjes`, `gestemd`. */
  function bases(word) {
    var found = [], bare = word.replace(/s$/, "");
    function add(other) { if (other.length >= SHORT - 1 && other !== word && !found.includes(other)) found.push(other); }
    if (/[^aeiou]je$|[aeiou]tje$/.test(bare)) {
      add(bare.replace(/nkje$/, "ng"));
      add(bare.replace(/([a-z])\1etje$/, "$1").replace(/(ing)etje$/, "$1"));
      add(bare.replace(/([aou])\1tje$/, "$1").replace(/(tje|pje)$/, ""));
      add(bare.replace(/je$/, ""));
    }
    // A participle ends in a consonant; `gemeete` is a mistake in another word.
    [word, /[^e]$|[dt]e$/.test(word) && !/ete$/.test(word) ? word.replace(/^ge/, "") : word].forEach(function (start) {
      if (start !== word) add(start);
      ENDINGS.forEach(function (ending) {
        if (!start.endsWith(ending)) return;
        var root = start.slice(0, -ending.length);
        add(root);
        add(root.replace(/([^aeiou])\1$/, "$1"));
        if (ending !== "en") add(root + "en");
      });
    });
    return found;
  }

  /* A word without the ending that says how many there are. */
  function bare(word) { return word.replace(/(en|s|n)$/, ""); }

  /* How many letters of `word` are wrong if it is a typing mistake for `known`, or for another number of it; 0 if it is not one. */
  function mistakes(word, known) {
    return wrong(word, known) || (word.length > SHORT + 1 ? wrong(bare(word), bare(known)) : 0);
  }

  /* At most one letter may be wrong, or in a long word two that together change at most one sound, and not the last; a short
     word with a letter wrong still sounds the same. */
  function wrong(word, known) {
    var most = word.length < LONG ? 1 : 2, far = distance(word, known, most);
    if (known.length < SHORT || far > most || !startAlike(word, known)) return 0;
    var a = sound(word), b = sound(known);
    if (word.length <= SHORT && a !== b) return 0;
    return far < 2 || a.slice(-1) === b.slice(-1) && distance(a, b, 1) < 2 ? far : 0;
  }

  /* How many letters differ between words that are alike; 0 if they are not. */
  function likeness(word, other) {
    var most = Math.min(3, Math.max(1, Math.floor(word.length / 3))), far = distance(word, other, most);
    return other.length >= SHORT && far <= most && startAlike(word, other) ? far : 0;
  }

  return {
    fold: fold, split: split, stem: stem, root: root, APART: APART, titleKey: titleKey, distance: distance, sound: sound, bases: bases,
    mistakes: mistakes, likeness: likeness, STOP: STOP, WORD: WORD
  };
})();
