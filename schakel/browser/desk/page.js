// What follows from the choices everywhere in the page: clock times, minutes and order of the blocks, who leads, what to bring and how
// many hand-outs, and the strip of the time used.
(() => {
  const { make, order, clock, lengthOf, pieceOf, blockOf, count } = globalThis.schakelDesk;

  function page(plan) {
    const blocks = [...document.querySelectorAll(".s-block[data-block]")].map(place => {
      const time = place.querySelector(".s-time");
      const lasting = place.querySelector(".s-minutes");
      const leader = make("span", { className: "s-desk-led" });
      lasting?.after(leader);
      return {
        place, time, lasting, leader, key: plan.pieces[place.dataset.block].key, words: [...lasting?.childNodes ?? []],
        entry: document.querySelector(`.md-sidebar--secondary li:has(> a[href="#${place.querySelector("h3")?.id}"])`) };
    });
    const numbers = [...document.querySelectorAll(".s-number")].map(place => ({ place, words: place.textContent }));
    const things = [...document.querySelectorAll("[data-blocks]")];
    const still = [...document.querySelectorAll(".s-strip")];
    const strip = make("div", { className: "s-desk-strip", ariaHidden: "true" });
    still[0]?.before(strip);
    const owns = new Map();

    function ownBlock(entry) {
      if (!owns.has(entry)) {
        const title = make("h3", {});
        const time = make("p", { className: "s-kicker" });
        const note = make("p", {});
        owns.set(entry, { place: make("div", { className: "s-block s-desk-own" }, title, time, note), title, time, note });
      }
      return owns.get(entry);
    }

    const lastingOf = (length, planned) => [
      make("span", { className: "s-figure" }, String(length)), ` ${length === 1 ? "minuut" : "minuten"} (in het handboek ${planned})`];

    const timesOf = (result, entry) => result.lines.filter(line => line.entry === entry)
      .map(line => `${clock(result.start, line.start)}–${clock(result.start, line.end)}`).join(", ");

    function show(choices, result, isTailored) {
      showBlocks(choices, result, isTailored);
      const { group } = choices;
      for (const { place, words } of numbers) {
        place.textContent = group ? `${place.dataset.each * Math.ceil(group / place.dataset.people)} ×` : words;
      }
      const present = new Set(result.lines.filter(line => line.entry).map(line => line.entry.key));
      for (const thing of things) {
        const needed = thing.dataset.blocks.split(" ").filter(Boolean);
        thing.hidden = needed.length > 0 && !needed.some(at => present.has(plan.pieces[at].key));
      }
      for (const one of still) one.classList.toggle("s-desk-away", isTailored);
      strip.hidden = !isTailored;
      showStrip(result);
    }

    function showBlocks(choices, result, isTailored) {
      const shown = [];
      for (const entry of choices.entries) {
        const length = lengthOf(result, entry);
        const isIn = result.lines.some(line => line.entry === entry);
        if (entry.own) {
          const { place, title, time, note } = ownBlock(entry);
          title.textContent = entry.title || "Eigen blok";
          time.textContent = [timesOf(result, entry), count(length, "minuut", "minuten"), entry.leader && `leiding: ${entry.leader}`].filter(Boolean).join(" · ");
          note.textContent = entry.note;
          if (isIn) shown.push(place);
          continue;
        }
        const block = blocks.find(one => one.key === entry.key);
        if (!block) continue;
        block.place.hidden = !isIn;
        if (block.entry) block.entry.hidden = !isIn;
        shown.push(block.place);
        if (!isIn) continue;
        block.time.textContent = timesOf(result, entry);
        block.leader.textContent = entry.leader ? ` · leiding: ${entry.leader}` : "";
        const { planned } = blockOf(plan, entry);
        block.lasting?.replaceChildren(...isTailored && length !== planned ? lastingOf(length, planned) : block.words);
      }
      const parent = blocks[0]?.place.parentNode;
      for (const { place } of owns.values()) if (!shown.includes(place)) place.remove();
      if (parent && (isTailored || parent.dataset.tailored)) order(parent, shown, first);
      const entries = choices.entries.map(one => blocks.find(block => block.key === one.key)?.entry).filter(Boolean);
      if (entries.length) order(entries[0].parentNode, entries);
      if (parent) parent.dataset.tailored = isTailored || "";
    }
    const first = blocks[0]?.place.previousSibling;

    function showStrip({ lines, needed, available, over }) {
      const whole = Math.max(needed, available ?? 0);
      const pieces = lines.map(line => {
        const block = line.entry && !line.entry.own ? blockOf(plan, line.entry) : null;
        const company = !line.entry || pieceOf(plan, line.entry).rest ? "break" : block?.company ?? "own";
        return [company, line.end - line.start, block?.number || (company === "own" ? "+" : "")];
      });
      if (available !== null && available > needed) pieces.push(["left", available - needed, ""]);
      strip.classList.toggle("s-desk-over", over > 0);
      strip.replaceChildren(...pieces.filter(([, length]) => length).map(([company, length, sign]) => {
        const piece = make("span", { className: `s-strip-${company}` }, length / whole > 0.03 ? String(sign) : "");
        piece.style.flexGrow = length;
        return piece;
      }));
      if (over) {
        const end = make("span", { className: "s-desk-end" });
        end.style.insetInlineStart = `${available / whole * 100}%`;
        strip.append(end);
      }
    }

    return { show };
  }

  globalThis.schakelDesk.page = page;
})();
