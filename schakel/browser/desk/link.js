// Choices in an address, and on this device if the trainer wishes. The address is short enough for a mail, and says by which
// agreement it was written (`op=1`); addresses without it are those of before, with one break after a block.
//
//   op=1&begin=1330&eind=1530&groep=14&pauze=15&plan=k3f.x0a20.9bbu.-0.m1k&eigen=10*Rondje*&door=k3f*Fatma&h=3kd0
//
// `plan` has the keys of blocks in their order, each with its minutes, u (out) or k (kept) behind it, and -0 for an own block.
(() => {
  const { entryOf, ownEntry, untouched, momentOf, nameOf, count } = globalThis.schakelDesk;
  const VERSION = "1";
  const KEY = 3;
  const LONGEST = 200;

  const four = moment => `${String(Math.floor(moment / 60)).padStart(2, "0")}${String(moment % 60).padStart(2, "0")}`;
  const within = (text, least, most) => {
    const number = /^\d{1,4}$/.test(text ?? "") ? Number(text) : NaN;
    return number >= least && number <= most ? number : null;
  };
  const token = (entry, own) => (
    entry.own ? `-${own.indexOf(entry)}` : entry.key + (entry.out ? "u" : entry.minutes ?? (entry.kept ? "k" : "")));

  /* The choices as the query of an address, without the question mark. */
  function written(plan, choices) {
    const query = new URLSearchParams();
    const own = choices.entries.filter(entry => entry.own);
    const tokens = choices.entries.map(entry => token(entry, own)).join(".");
    const plain = plan.pieces.map(piece => piece.key).join(".");
    if (choices.start !== null && choices.start !== plan.begin) query.set("begin", four(choices.start));
    if (choices.end !== null) query.set("eind", four(choices.end));
    if (choices.group) query.set("groep", choices.group);
    if (choices.rest) query.set("pauze", choices.rest);
    if (tokens !== plain) query.set("plan", tokens);
    for (const { minutes, title, note, rest } of own) {
      query.append("eigen", `${minutes}${rest ? "p" : ""}*${title.replaceAll("*", "-")}*${note}`);
    }
    for (const entry of choices.entries) {
      if (entry.leader) query.append("door", `${entry.own ? `-${own.indexOf(entry)}` : entry.key}*${entry.leader}`);
    }
    if (!query.size) return "";
    query.set("h", plan.edition);
    return `op=${VERSION}&${query}`;
  }

  /* The choices in the query of an address, and what the trainer should know about them; null if there are none. */
  function read(plan, search) {
    const query = new URLSearchParams(search);
    if (query.has("op")) return query.get("op") === VERSION ? readFirst(plan, query) : { choices: null, said: [
      "Deze link komt uit een nieuwere uitgave van het handboek en is hier niet te lezen."] };
    return ["begin", "groep", "pauze"].some(name => query.has(name)) ? readOld(plan, query) : null;
  }

  function general(plan, query) {
    return {
      ...untouched(plan), start: momentOf(query.get("begin")) ?? plan.begin, end: momentOf(query.get("eind")),
      group: within(query.get("groep"), 1, 500) };
  }

  function readOld(plan, query) {
    const choices = general(plan, query);
    const after = within(query.get("pauze"), 1, choices.entries.length - 1);
    const length = within(query.get("duur") ?? "15", 1, 180);
    if (after && length) choices.entries.splice(after, 0, ownEntry("Pauze", length, { rest: true }));
    return { choices, said: [] };
  }

  function readFirst(plan, query) {
    const own = query.getAll("eigen").map(text => {
      const [, length, rest, title, note] = /^(\d{1,3})(p?)\*([^*]*)\*?(.*)$/s.exec(text) ?? [];
      const minutes = within(length, 1, 600);
      return minutes ? ownEntry(title.slice(0, LONGEST), minutes, { note: note.slice(0, 5 * LONGEST), rest: Boolean(rest) }) : null;
    });
    const choices = { ...general(plan, query), rest: within(query.get("pauze"), 1, 60) ?? 0 };
    const said = (query.get("h") ?? plan.edition) === plan.edition ? [] : ["Het handboek is veranderd sinds dit plan is gemaakt. Kijk het nog eens na."];
    if (query.has("plan")) said.push(...placed(plan, choices, query.get("plan").split("."), own));
    for (const [target, ...words] of query.getAll("door").map(text => text.split("*"))) {
      const entry = target.startsWith("-") ? own[target.slice(1)] : choices.entries.find(one => one.key === target);
      if (entry) entry.leader = words.join("*").slice(0, LONGEST);
    }
    return { choices, said };
  }

  /* Put the entries in the order of the address; what the handbook has gained since comes where the handbook has it. */
  function placed(plan, choices, tokens, own) {
    const entries = [];
    let unknown = 0;
    for (const text of tokens) {
      const block = plan.pieces.find(piece => piece.key === text.slice(0, KEY));
      if (text.startsWith("-")) {
        const entry = own[text.slice(1)];
        if (entry && !entries.includes(entry)) entries.push(entry);
      } else if (!block) {
        unknown += 1;
      } else if (!entries.some(entry => entry.key === block.key)) {
        const rest = text.slice(KEY);
        const minutes = within(rest, 1, 600);
        entries.push({
          ...entryOf(block.key), out: rest === "u", kept: rest === "k",
          minutes: minutes && Math.min(block.planned, Math.max(block.least, minutes)) });
      }
    }
    const fresh = plan.pieces.filter(piece => !entries.some(entry => entry.key === piece.key));
    for (const piece of fresh) {
      const before = plan.pieces[plan.pieces.indexOf(piece) - 1];
      entries.splice(before ? entries.findIndex(entry => entry.key === before.key) + 1 : 0, 0, entryOf(piece.key));
    }
    choices.entries = entries;
    return [
      fresh.length ? `Nieuw in het handboek: ${fresh.map(piece => `‘${nameOf(piece)}’`).join(", ")}.` : "",
      unknown ? `${count(unknown, "blok", "blokken")} van dit plan ${unknown === 1 ? "staat" : "staan"} niet meer in het handboek.` : "",
    ].filter(Boolean);
  }

  /* What this device remembers of a course, or of a meeting on its own: the times and the group, and the plan of each meeting. */
  const shelf = plan => `schakel op maat ${plan.course || plan.id}`;

  function recalled(plan) {
    try { return JSON.parse(localStorage.getItem(shelf(plan))); } catch { return null; }
  }

  function recall(plan) {
    const kept = recalled(plan);
    if (!kept) return null;
    const query = kept.plans?.[plan.id] ?? kept.general ?? "";
    return query ? read(plan, query) : { choices: untouched(plan), said: [] };
  }

  function remember(plan, choices) {
    const kept = recalled(plan) ?? {};
    const { start, end, group, rest } = choices;
    const general = written(plan, { ...untouched(plan), start, end, group, rest }).replace(/&h=.*/, "");
    const plans = { ...kept.plans, [plan.id]: written(plan, choices) };
    try { localStorage.setItem(shelf(plan), JSON.stringify({ general, plans })); } catch { /* a browser may refuse */ }
  }

  function forget(plan) {
    try { localStorage.removeItem(shelf(plan)); } catch { /* a browser may refuse */ }
  }

  Object.assign(globalThis.schakelDesk, { written, read, recall, remember, forget });
})();
