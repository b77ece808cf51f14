// The session while it is given: now and next, how long there is left, ahead or behind, and what becomes shorter when a block goes on.
// It runs on this device alone, also without a network; the screen stays on where the browser can do that.
(() => {
  const { arrange, make, button, clock, blockOf, pieceOf, nameOf, minutes, listed } = globalThis.schakelDesk;
  const MINUTE = 60000;
  const MORE = 5;

  /* The lines of a plan as they are given: what stands in them may become shorter, never longer than it was going to be. */
  function linesOf(plan, result) {
    return result.lines.map(({ entry, start, end }, id) => {
      const block = entry && !entry.own ? blockOf(plan, entry) : null;
      const piece = entry ? pieceOf(plan, entry) : { planned: end - start, least: end - start, rounds: 1, priority: "must", rest: true };
      const own = entry ? entry.title : "Pauze";
      return {
        id, start, end, name: block ? nameOf(block) : own, words: block?.gist ?? entry?.note ?? "", form: [block?.form, block?.who].filter(Boolean).join(", "),
        leader: entry?.leader ?? "", least: Math.min(piece.least, end - start), rounds: piece.rounds, priority: piece.priority, rest: piece.rest };
    });
  }

  /* The lines with `at` ending at another moment: later ones fit in what is left until `finish`, or end later. */
  function moved(lines, at, end, finish, rules) {
    const later = lines.slice(at + 1);
    const pieces = later.map(line => ({ ...line, planned: line.end - line.start }));
    const slots = arrange(pieces, { minutes: Math.max(0, finish - end) }, rules);
    const rest = slots.map(slot => ({ ...later[slot.index], start: end + slot.start, end: end + slot.end }));
    return [...lines.slice(0, at), { ...lines[at], end }, ...rest];
  }

  /* What a change does to what comes, in words. */
  function told(lines, next, at, finish) {
    const later = next.slice(at + 1);
    const shorter = lines.slice(at + 1).flatMap(line => {
      const same = later.find(one => one.id === line.id);
      const [was, now] = [line.end - line.start, same ? same.end - same.start : 0];
      if (!same) return [`‘${line.name}’ vervalt`];
      return now < was ? [`‘${line.name}’ ${minutes(now)} in plaats van ${was}`] : [];
    });
    const late = next.at(-1).end - finish;
    return [...shorter, ...(late > 0 ? [`je eindigt ${minutes(late)} later`] : [])];
  }

  function live(plan, resultOf) {
    const shelf = `schakel nu ${plan.id}`;
    const dialog = make("dialog", { className: "s-live" });
    dialog.setAttribute("aria-label", "Tijdens de bijeenkomst");
    const shown = Object.fromEntries(["state", "now", "left", "words", "next", "ask"].map(name => [name, make("p", { className: `s-live-${name}` })]));
    shown.state.setAttribute("role", "status");
    shown.ask.setAttribute("role", "status");
    const bar = make("div", { className: "s-live-bar", ariaHidden: "true" }, make("span"));
    const back = button("← vorige", () => turn(-1));
    const on = button("volgende →", () => turn(1));
    const more = button(`+${MORE} minuten`, () => propose(MORE));
    const catchUp = button("haal in", () => propose(0));
    const yes = button("Doe dat", accept);
    const no = button("Laat maar", () => { asked = null; show(); });
    const undo = button("Maak ongedaan", () => { Object.assign(run, undone); undone = null; save(); show(); });
    const stop = button("Stop", close);
    dialog.append(shown.state, shown.now, shown.left, bar, shown.words, shown.next, shown.ask,
      make("div", { className: "s-live-keys" }, yes, no, undo, back, more, catchUp, on, stop));
    document.body.append(dialog);
    let run = null;
    let asked = null;
    let undone = null;
    let ticking = 0;
    let lock = null;

    /* Minutes since the session began. */
    const passed = () => (Date.now() - run.begun) / MINUTE;

    /* It began at its clock time if that is within reach, and else now. */
    function begin() {
      const result = resultOf();
      const today = new Date();
      const planned = result.start === null ? NaN : new Date(today.getFullYear(), today.getMonth(), today.getDate(), 0, result.start).getTime();
      const isNear = planned <= today.getTime() && today.getTime() < planned + result.needed * MINUTE || Math.abs(today.getTime() - planned) < 30 * MINUTE;
      const lines = linesOf(plan, result);
      const begun = isNear ? planned : today.getTime();
      const moment = (today.getTime() - begun) / MINUTE;
      return { begun, lines, finish: lines.at(-1).end, late: 0, at: Math.max(0, lines.findLastIndex(line => line.start <= moment)) };
    }

    function open() {
      if (!resultOf().lines.length) return;
      run = stored() ?? begin();
      asked = undone = null;
      dialog.showModal();
      on.focus();
      ticking = setInterval(show, 1000);
      stayAwake();
      show();
    }

    function close() {
      clearInterval(ticking);
      lock?.release().catch(() => {});
      lock = null;
      try { sessionStorage.removeItem(shelf); } catch { /* a browser may refuse */ }
      dialog.close();
    }

    function stored() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(shelf));
        return kept && Date.now() - kept.begun < 24 * 60 * MINUTE ? kept : null;
      } catch { return null; }
    }

    function save() {
      try { sessionStorage.setItem(shelf, JSON.stringify(run)); } catch { /* a browser may refuse */ }
    }

    async function stayAwake() {
      try { lock = await navigator.wakeLock?.request("screen"); } catch { /* a browser may refuse */ }
    }

    function turn(by) {
      run.at = Math.min(run.lines.length - 1, Math.max(0, run.at + by));
      run.late = by > 0 ? Math.max(0, passed() - run.lines[run.at].start) : 0;
      asked = undone = null;
      save();
      show();
    }

    /* Ask whether the block may go on until `more` minutes from its end, or from now if that is past. */
    function propose(extra) {
      const line = run.lines[run.at];
      const end = Math.max(line.end, Math.round(passed())) + extra;
      asked = moved(run.lines, run.at, end, Math.max(run.finish, end), plan.rules);
      show();
      yes.focus();
    }

    function accept() {
      undone = { lines: run.lines, late: run.late };
      run.late = 0;
      run.lines = asked;
      asked = null;
      save();
      show();
      on.focus();
    }

    function show() {
      const line = run.lines[run.at];
      const next = run.lines[run.at + 1];
      const start = (new Date(run.begun).getHours() * 60) + new Date(run.begun).getMinutes();
      const now = passed();
      const left = line.end - now;
      const off = Math.round(now < line.start ? now - line.start : Math.max(run.late, now - line.end));
      const over = next || off <= 0 ? off : 0;
      const state = over > 0 ? `Je loopt ${minutes(over)} achter` : over < 0 ? `Je loopt ${minutes(-over)} voor` : "Je loopt op tijd";
      put(shown.state, `${clock(0, Math.floor(start + now + 1440) % 1440)} uur. ${state}.`);
      put(shown.now, line.name);
      put(shown.left, left >= 0 ? `nog ${spoken(left, Math.ceil)}` : `${spoken(-left, Math.floor)} over tijd`);
      shown.left.classList.toggle("s-live-late", left < 0);
      bar.firstChild.style.inlineSize = `${Math.min(100, Math.max(0, (now - line.start) / Math.max(1, line.end - line.start) * 100))}%`;
      put(shown.words, [line.form, line.leader && `leiding: ${line.leader}`, line.words].filter(Boolean).join(" · "));
      put(shown.next, next ? `Straks, ${clock(start, next.start)} uur: ${next.name}` : `Dit is het laatste. Einde ${clock(start, line.end)} uur.`);
      const changes = asked ? told(run.lines, asked, run.at, run.finish) : [];
      put(shown.ask, asked ? (changes.length ? `Dan: ${listed(changes)}.` : "Dat past: er wordt niets korter.") : "");
      yes.hidden = no.hidden = !asked;
      undo.hidden = !undone || Boolean(asked);
      more.hidden = Boolean(asked);
      catchUp.hidden = Boolean(asked) || over <= 0;
      back.setAttribute("aria-disabled", run.at === 0);
      on.setAttribute("aria-disabled", !next);
    }

    /* Say nothing twice, so that a screen reader does not either. */
    const put = (place, words) => { if (place.textContent !== words) place.textContent = words; };

    const spoken = (time, whole) => (time < 2 ? `${Math.floor(time)}:${String(Math.floor(time * 60) % 60).padStart(2, "0")}` : minutes(whole(time)));

    document.addEventListener("visibilitychange", () => { if (dialog.open && !document.hidden) stayAwake(); });
    dialog.addEventListener("cancel", close);
    return { button: button("Tijdens de bijeenkomst", open) };
  }

  Object.assign(globalThis.schakelDesk, { live, moved });
})();
