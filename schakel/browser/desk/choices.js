// What a trainer chose about a plan, and what becomes of the plan. Choices are plain data: start and end in minutes after midnight,
// group, rest (the length of breaks by rule), and entries in their order. An entry is a block of the handbook by its `key`, or `own`.
(() => {
  const { arrange, remarks, minutes, listed } = globalThis.schakelDesk;

  const entryOf = key => ({ key, minutes: null, out: false, kept: false, leader: "" });
  const ownEntry = (title, length, { note = "", rest = false } = {}) => (
    { own: true, title, minutes: length, note, rest, out: false, leader: "" });

  /* The plan as it is in the handbook. */
  const untouched = plan => (
    { start: plan.begin, end: null, group: null, rest: 0, entries: plan.pieces.map(piece => entryOf(piece.key)) });

  const isUntouched = (plan, choices) => JSON.stringify(choices) === JSON.stringify(untouched(plan));

  const blockOf = (plan, entry) => plan.pieces.find(piece => piece.key === entry.key) ?? null;

  /* An entry as fit.js and words.js know it: what the trainer set stays so, and what she keeps does not lapse. */
  function pieceOf(plan, entry) {
    if (entry.own) {
      const { title, minutes: length, rest } = entry;
      return { title, planned: length, least: length, rounds: 1, priority: "must", rest, number: 0, at: null };
    }
    const block = blockOf(plan, entry);
    const priority = entry.kept || entry.minutes !== null ? "must" : block.priority;
    return entry.minutes === null ? { ...block, priority }
      : { ...block, priority, planned: entry.minutes, least: entry.minutes, rounds: 1 };
  }

  const availableOf = ({ start, end }) => (start === null || end === null ? null : (end - start + 1440) % 1440 || 1440);

  /* The plan as it was chosen: `lines` are slots with their entry (null for a break by rule), `lapsed` are entries without one. */
  function tailored(plan, choices) {
    const present = choices.entries.filter(entry => !entry.out);
    const pieces = present.map(entry => pieceOf(plan, entry));
    const available = availableOf(choices);
    const wish = { ...choices, minutes: available, size: plan.size };
    const slots = arrange(pieces, wish, plan.rules);
    const lines = slots.map(slot => ({ ...slot, entry: slot.index === null ? null : present[slot.index] }));
    const named = present.map((entry, at) => ({ ...pieces[at], planned: blockOf(plan, entry)?.planned ?? pieces[at].planned }));
    const needed = slots.at(-1)?.end ?? 0;
    const rests = lines.filter(line => !line.entry || pieceOf(plan, line.entry).rest);
    return {
      lines, needed, available, start: choices.start, over: available === null ? 0 : Math.max(0, needed - available),
      lapsed: present.filter(entry => !lines.some(line => line.entry === entry)),
      rest: rests.reduce((sum, line) => sum + line.end - line.start, 0), remarks: remarks(named, slots, wish, plan.rules),
    };
  }

  /* The minutes of an entry, in one slot or in parts; 0 if it has none. */
  const lengthOf = (result, entry) => (
    result.lines.filter(line => line.entry === entry).reduce((sum, line) => sum + line.end - line.start, 0));

  const nameOf = block => (block.number ? `${block.number}. ${block.title}` : block.title);

  /* How the plan differs from that of the handbook, in a few words each, beyond what the remarks say. */
  function differences(plan, choices, result) {
    const blocks = choices.entries.filter(entry => !entry.own).map(entry => ({ entry, block: blockOf(plan, entry) }));
    const here = blocks.filter(({ entry }) => !entry.out && !result.lapsed.includes(entry));
    const gone = blocks.filter(one => !here.includes(one)).map(({ block }) => nameOf(block));
    const isSaid = result.available !== null && !result.over;
    const shorter = isSaid ? [] : here.filter(({ entry, block }) => lengthOf(result, entry) < block.planned).map(({ block }) => block);
    const numbers = shorter.filter(block => block.number).map(block => block.number).sort((one, other) => one - other);
    const added = choices.entries.filter(entry => entry.own && !entry.out);
    const places = here.map(({ block }) => plan.pieces.indexOf(block));
    return [
      numbers.length ? `blok ${listed(numbers.map(String))} ${numbers.length === 1 ? "is" : "zijn"} korter` : "",
      shorter.length > numbers.length ? "de pauze is korter" : "",
      gone.length ? `${listed(gone.map(name => `‘${name}’`))} ${gone.length === 1 ? "vervalt" : "vervallen"}` : "",
      added.length ? `${listed(added.map(entry => `‘${entry.title}’ (${minutes(entry.minutes)})`))} ${added.length === 1 ? "komt" : "komen"} erbij` : "",
      places.some((place, at) => at && place < places[at - 1]) ? "de volgorde is anders" : "",
    ].filter(Boolean);
  }

  Object.assign(globalThis.schakelDesk, {
    entryOf, ownEntry, untouched, isUntouched, blockOf, pieceOf, availableOf, tailored, lengthOf, nameOf, differences });
})();
