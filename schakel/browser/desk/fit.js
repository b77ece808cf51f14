// When each piece of a session begins and ends: the rules of schakel/plan/rules.py, step for step. A piece has `planned`, `least`,
// `rounds`, `priority` and `rest` (whether it is a break); a slot has `index` (null for a break by rule or moment), `start` and `end`.
globalThis.schakelDesk = {};
(() => {
  const sum = numbers => numbers.reduce((total, number) => total + number, 0);
  const total = lengths => sum([...lengths.values()]);

  /* The timetable of pieces in order. `minutes` may be null, `rest` is the length of a break by rule, `breaks` are [length, moment]. */
  function arrange(pieces, { minutes = null, rest = 0, breaks = [] }, rules) {
    const fixed = sum(breaks.map(([length]) => length));
    const room = number => (minutes === null ? null : minutes - fixed - number * rest);
    let number = 0;
    let lengths = shortened(pieces, room(0), rules);
    while (rest && needed(runOf(pieces, lengths, breaks, rules), rules) > number) {
      number += 1;
      lengths = shortened(pieces, room(number), rules);
    }
    let run = runOf(pieces, lengths, breaks, rules);
    let places = even(run, number, rules);
    if (minutes !== null && places.size < number) {
      lengths = filled(pieces, lengths, breaks, places.size, room(places.size), rules);
      run = runOf(pieces, lengths, breaks, rules);
      places = even(run, places.size, rules);
    }
    return slotsOf(run, places, rest);
  }

  function shortened(pieces, room, { step, lapsing }) {
    if (room === null) return new Map(pieces.map((piece, at) => [at, piece.planned]));
    const lengths = new Map(kept(pieces, room, lapsing).map(at => [at, pieces[at].planned]));
    const slack = at => lengths.get(at) - pieces[at].least;
    for (let excess = total(lengths) - room; excess > 0 && lengths.size; excess = total(lengths) - room) {
      const widest = [...lengths.keys()].reduce((best, at) => (slack(at) > slack(best) ? at : best));
      if (!slack(widest)) break;
      const { least, rounds } = pieces[widest];
      lengths.set(widest, Math.max(least, Math.floor((lengths.get(widest) - Math.min(step, excess)) / rounds) * rounds));
    }
    let left = room - total(lengths);
    for (const at of lengths.keys()) {
      const more = () => longer(pieces[at], lengths.get(at)) - lengths.get(at);
      for (let next = more(); next > 0 && next <= left; next = more()) {
        lengths.set(at, lengths.get(at) + next);
        left -= next;
      }
    }
    return lengths;
  }

  /* The pieces whose shortest lengths fit: the last of the least important lapse first. */
  function kept(pieces, room, lapsing) {
    const places = new Set(pieces.keys());
    let least = sum(pieces.map(piece => piece.least));
    for (const priority of lapsing) {
      const gone = [];
      for (const at of [...pieces.keys()].filter(place => pieces[place].priority === priority).reverse()) {
        if (least <= room) break;
        places.delete(at);
        gone.unshift(at);
        least -= pieces[at].least;
      }
      if (least > room) continue;
      for (const at of gone) {
        if (least + pieces[at].least > room) continue;
        places.add(at);
        least += pieces[at].least;
      }
      break;
    }
    return [...places].sort((one, other) => one - other);
  }

  const longer = ({ planned, rounds }, length) => Math.min(planned, (Math.floor(length / rounds) + 1) * rounds);

  /* Pieces made longer in the time of breaks that found no place, as long as this asks for no further break. */
  function filled(pieces, lengths, breaks, number, room, rules) {
    let now = lengths;
    for (const at of lengths.keys()) {
      for (let next = longer(pieces[at], now.get(at)); next > now.get(at); next = longer(pieces[at], next)) {
        const tried = new Map(now).set(at, next);
        if (total(tried) > room || needed(runOf(pieces, tried, breaks, rules), rules) > number) break;
        now = tried;
      }
    }
    return now;
  }

  /* The pieces that are kept, with the breaks that have a moment; what is too long to be one stretch is in parts. */
  function runOf(pieces, lengths, breaks, rules) {
    const ends = [];
    for (const length of lengths.values()) ends.push((ends.at(-1) ?? 0) + length);
    ends.pop();
    const after = new Map();
    for (const [length, moment] of ends.length ? breaks : []) {
      const nearest = ends.reduce((best, end, at) => (Math.abs(end - moment) < Math.abs(ends[best] - moment) ? at : best), 0);
      after.set(nearest, (after.get(nearest) ?? 0) + length);
    }
    return [...lengths].flatMap(([index, length], number) => {
      const { rest, rounds } = pieces[index];
      const parts = (rest ? [length] : partsOf(length, rounds, rules)).map(part => ({ index, length: part, rest }));
      return after.has(number) ? [...parts, { index: null, length: after.get(number), rest: true }] : parts;
    });
  }

  function partsOf(length, rounds, { stretch }) {
    const round = Math.floor(length / rounds);
    const unit = length % rounds === 0 && round <= stretch ? round : 1;
    if (!unit) return [length];
    const units = length / unit;
    const number = Math.max(1, Math.ceil(units / Math.floor(stretch / unit)));
    return Array.from({ length: number }, (_, at) => (Math.floor(units / number) + (at < units % number ? 1 : 0)) * unit);
  }

  /* Before which pieces a break comes, if nobody works longer than `cap` minutes where that can be helped. */
  function placesOf(run, cap) {
    const places = new Set();
    let work = 0;
    for (const [place, { length, rest }] of run.entries()) {
      if (!rest && work && work + length > cap) {
        places.add(place);
        work = 0;
      }
      work = rest ? 0 : work + length;
    }
    return places;
  }

  const needed = (run, { stretch }) => placesOf(run, stretch).size;

  function even(run, number, { stretch }) {
    for (let cap = 1; number && cap <= stretch; cap += 1) {
      const places = placesOf(run, cap);
      if (places.size <= number) return places;
    }
    return new Set();
  }

  function slotsOf(run, places, rest) {
    const slots = [];
    let now = 0;
    for (const [place, { index, length }] of run.entries()) {
      if (places.has(place)) slots.push({ index: null, start: now, end: now += rest });
      if (index !== null && slots.at(-1)?.index === index) slots.at(-1).end = now += length;
      else slots.push({ index, start: now, end: now += length });
    }
    return slots;
  }

  globalThis.schakelDesk.arrange = arrange;
})();
