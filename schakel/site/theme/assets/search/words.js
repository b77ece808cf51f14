/* Words as the index knows them: folded, without stop words, cut to stems (Snowball `dutch_porter`), exactly as in
   schakel/search/words.py. */
var schakelWords = (function () {
  "use strict";

  var STOP = new Set((
    "de het een en van in is dat te op voor met niet zijn er aan om als ook je die hoe wat tussen bij " +
    "naar uit tot of dan maar door over nog ze hij zij we wij ik u jij jou jouw mijn ons onze hun haar " +
    "hem was werd wordt worden heeft hebben had heb kan kun kunnen kunt moet moeten mag wil wie waar welk " +
    "welke wanneer waarom deze dit daar hier dus toch wel geen meer zo zou zich doe doet doen gaat gaan " +
    "ga ben bent iets iemand mij me al er"
  ).split(" "));
  var WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
  var ENDING = /['’](?:s|er|ers|tje|tjes)$/;

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  }

  function split(text) {
    var found = [];
    (fold(text).match(WORD) || []).forEach(function (word) {
      word.replace(ENDING, "").split(/['’-]/).forEach(function (part) { if (part) found.push(part); });
    });
    return found;
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

  /* Damerau-Levenshtein distance of a and b, or limit + 1 when it is more than limit. */
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

  return {fold: fold, split: split, stem: stem, titleKey: titleKey, distance: distance, STOP: STOP, WORD: WORD};
})();
