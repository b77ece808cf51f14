// Minutes and moments as the handbook writes them (schakel/dutch/phrases.py), and what the trainer is told about a plan: the
// sentences of schakel/plan/rules.yml, for the same reasons as schakel/plan/fit.py.
(() => {
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  const two = number => String(number).padStart(2, "0");

  /* 1 minuut; 50 minuten; 2 uur en 15 minuten */
  function minutes(value) {
    const [hours, left] = [Math.floor(value / 60), value % 60];
    if (!hours) return count(value, "minuut", "minuten");
    return `${hours} uur${left ? ` en ${count(left, "minuut", "minuten")}` : ""}`;
  }

  /* A moment in minutes: 13:05 after a start, otherwise 0:05 from the beginning. */
  function clock(start, moment) {
    if (start === null) return `${Math.floor(moment / 60)}:${two(moment % 60)}`;
    const day = (start + moment) % 1440;
    return `${two(Math.floor(day / 60))}:${two(day % 60)}`;
  }

  /* Minutes after midnight of 13:05; null for what is no time. */
  function momentOf(text) {
    const [, hours, left] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text ?? "") ?? [];
    return hours !== undefined && Number(hours) < 24 && Number(left) < 60 ? Number(hours) * 60 + Number(left) : null;
  }

  const listed = names => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" en ");
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /* By how much the plan misses the time, what became shorter, and which fixed moments are not met. Pieces have `number` (0 for a
     break), `title` and `at` besides what fit.js asks of them. */
  function remarks(pieces, slots, { start = null, minutes: available = null, group = null, size = null }, { sentences }) {
    const needed = slots.at(-1)?.end ?? 0;
    const lengths = new Map();
    for (const { index, start: from, end } of slots) if (index !== null) lengths.set(index, (lengths.get(index) ?? 0) + end - from);
    const said = [];
    if (available !== null && needed > available) {
      const values = { available: minutes(available), needed: minutes(needed), more: minutes(needed - available) };
      said.push(filled(sentences.over, values));
    } else if (available !== null) {
      const shorter = [...lengths].filter(([index, length]) => length < pieces[index].planned).map(([index]) => pieces[index]);
      const blocks = shorter.filter(piece => piece.number).map(piece => String(piece.number));
      if (blocks.length) said.push(filled(sentences.shorter, { blocks: listed(blocks) }));
      if (blocks.length < shorter.length) said.push(sentences.shorter_rest);
      if (needed < available) said.push(filled(sentences.left, { left: minutes(available - needed) }));
    }
    if (group && size && (size.minimum && group < size.minimum || size.maximum && group > size.maximum)) {
      said.push(filled(sentences.group, { planned: size.words, group }));
    }
    return [...said, ...clashes(pieces, slots, start, sentences)];
  }

  /* For every piece with a fixed moment that does not begin then: by how much. Nothing is moved. */
  function clashes(pieces, slots, start, sentences) {
    const first = new Map();
    for (const { index, start: from } of slots) if (index !== null && !first.has(index)) first.set(index, from);
    return (start === null ? [] : [...first]).flatMap(([index, from]) => {
      const { title, at } = pieces[index];
      const fixed = momentOf(at);
      const late = fixed === null ? 0 : (start + from - fixed + 2160) % 1440 - 720;
      if (!late) return [];
      const values = { title, at, begins: clock(start, from), off: minutes(Math.abs(late)), way: sentences[late > 0 ? "late" : "early"] };
      return [filled(sentences.clash, values)];
    });
  }

  Object.assign(globalThis.schakelDesk, { count, minutes, clock, momentOf, listed, filled, remarks });
})();
