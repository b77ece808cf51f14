/* The questions that found nothing, kept in the reader's own browser: who wants to, copies them for the editors. */
var schakelUnfound = (function () {
  "use strict";

  var KEY = "schakel-niet-gevonden", MOST = 50;

  function all() {
    try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch (error) { return []; }
  }

  function write(questions) {
    try {
      if (questions.length) localStorage.setItem(KEY, JSON.stringify(questions.slice(-MOST)));
      else localStorage.removeItem(KEY);
    } catch (error) { /* a browser that keeps nothing */ }
  }

  /* Keep a question, in the place of the unfinished one that it grew from. */
  function keep(question) {
    var words = question.trim().slice(0, 200), questions = all(), last = questions[questions.length - 1] || "";
    if (!words) return;
    if (last && words.startsWith(last)) questions.pop();
    write(questions.filter(function (known) { return known !== words; }).concat(words));
  }

  /* Copy what is listed; a browser that gives no clipboard leaves it selected. */
  function copy(list, button) {
    function tell() { button.textContent = "Gekopieerd"; }
    function select() {
      getSelection().selectAllChildren(list);
      if (document.execCommand("copy")) tell();
    }
    if (!navigator.clipboard) select();
    else navigator.clipboard.writeText(all().join("\n")).then(tell).catch(select);
  }

  /* Show them in the box made for it, which stays hidden as long as there are none. */
  function show(box) {
    var questions = all(), list = box.querySelector(".zf-questions"), button = box.querySelector(".zf-copy");
    box.hidden = !questions.length;
    box.querySelector(".zf-count").textContent = questions.length;
    list.replaceChildren.apply(list, questions.map(function (question) {
      var node = document.createElement("li");
      node.textContent = question;
      return node;
    }));
    button.textContent = "Kopieer voor de redactie";
    button.onclick = function () { copy(list, button); };
    box.querySelector(".zf-wipe").onclick = function () { write([]); show(box); };
  }

  return {keep: keep, show: show};
})();
