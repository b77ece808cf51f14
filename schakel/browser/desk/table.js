// The timetable of the page, which becomes editable: minutes, out and in, up and down, who leads, own blocks. Closed it shows the plan
// as it was chosen; without choices it is the timetable of the handbook.
(() => {
  const { make, button, order, blockOf, pieceOf, lengthOf, nameOf, ownEntry, clock, minutes } = globalThis.schakelDesk;
  const STEP = 5;
  const LONGEST = 600;

  /* The editor of a timetable; `change(act)` hands the choices to an act and shows what comes of it. */
  function table(plan, box, change) {
    const body = box.querySelector("tbody");
    const rows = new Map([...body.rows].map(row => [plan.pieces[row.dataset.block].key, rowOf(row)]));
    const parked = make("div", { className: "s-desk-parked" });
    const breaks = [];
    const owns = new Map();

    /* The cells of a row that is there, with room for tools. */
    function rowOf(row) {
      const [time, length, cell] = row.cells;
      const leader = make("small", { className: "s-desk-leader" });
      const tools = make("div", { className: "s-desk-tools" });
      const what = make("div", { className: "s-desk-what" }, ...cell.childNodes, leader);
      cell.replaceChildren(make("div", { className: "s-desk-cell" }, what, tools));
      return { row, time, length, what, leader, tools };
    }

    function freshRow(name) {
      const row = make("tr", { className: name }, ...["td", "td", "td"].map(tag => make(tag)));
      row.cells[2].colSpan = 3;
      return rowOf(row);
    }

    const move = (entry, by) => change(({ entries }) => {
      const shown = entries.filter(one => !one.out);
      const other = entries.indexOf(shown[shown.indexOf(entry) + by]);
      if (other < 0) return;
      entries.splice(entries.indexOf(entry), 1);
      entries.splice(other, 0, entry);
    });

    function takeOut(entry) {
      const next = partsOf(entry).row.nextElementSibling ?? partsOf(entry).row.previousElementSibling;
      change(({ entries }) => {
        if (entry.own) entries.splice(entries.indexOf(entry), 1);
        else Object.assign(entry, { out: true, kept: false, minutes: null });
      });
      (next?.isConnected && next.querySelector("button") || adding.querySelector("button")).focus();
    }

    /* The next length up or down, at a round number of minutes, or of rounds. */
    function nextLength(entry, now, by) {
      const { least, planned, rounds } = entry.own ? { least: 1, planned: LONGEST, rounds: 1 } : blockOf(plan, entry);
      const step = rounds > 1 ? rounds : STEP;
      const next = by > 0 ? Math.floor(now / step) * step + step : Math.ceil(now / step) * step - step;
      return Math.min(planned, Math.max(least, next));
    }

    function stepper(entry) {
      const turn = by => () => {
        const now = shown.now();
        const next = nextLength(entry, now, by);
        if (next !== now) change(() => { entry.minutes = next; });
      };
      const less = button("−", turn(-1), "korter");
      const more = button("+", turn(1), "langer");
      const number = make("output", {});
      const shown = { now: () => Number(number.textContent) };
      const group = make("div", { className: "s-desk-stepper", role: "group" }, less, number, more);
      return { group, less, more, number };
    }

    function toolsOf(entry, parts) {
      const leader = make("input", { type: "text", value: entry.leader, maxLength: 200, autocomplete: "off", placeholder: "wie leidt dit?" });
      leader.setAttribute("aria-label", "Wie leidt dit blok?");
      leader.addEventListener("input", () => change(() => { entry.leader = leader.value; }));
      parts.stepper = stepper(entry);
      parts.input = leader;
      const up = button("↑", () => move(entry, -1), "eerder");
      const down = button("↓", () => move(entry, 1), "later");
      const auto = button("vanzelf", () => change(() => { entry.minutes = null; }));
      parts.auto = auto;
      parts.tools.append(up, down, button("weg", () => takeOut(entry)), ...(entry.own ? [] : [auto]), ...(entry.rest ? [] : [leader]));
      parts.ends = [up, down];
    }

    function ownRow(entry) {
      const parts = freshRow(entry.rest ? "s-break" : "s-desk-own");
      const title = make("input", { type: "text", value: entry.title, maxLength: 200, autocomplete: "off", className: "s-desk-title" });
      title.setAttribute("aria-label", "Naam van je eigen blok");
      title.addEventListener("input", () => change(() => { entry.title = title.value; }));
      const note = make("input", { type: "text", value: entry.note, maxLength: 1000, autocomplete: "off", placeholder: "notitie", className: "s-desk-note" });
      note.setAttribute("aria-label", "Notitie");
      note.addEventListener("input", () => change(() => { entry.note = note.value; }));
      parts.title = make("span", { className: "s-desk-words" });
      parts.field = title;
      parts.what.prepend(parts.title, title, entry.rest ? "" : note, entry.rest || !plan.workforms.length ? "" : workforms(entry, title, note));
      return parts;
    }

    /* A work form to begin an own block with. */
    function workforms(entry, title, note) {
      const choice = make("select", { className: "s-desk-workform" }, make("option", { value: "" }, "begin met een werkvorm …"),
        ...plan.workforms.map((form, at) => make("option", { value: at }, form.title)));
      choice.setAttribute("aria-label", "Begin met een werkvorm");
      choice.addEventListener("change", () => change(() => {
        const form = plan.workforms[choice.value];
        if (!form) return;
        Object.assign(entry, { title: form.title, minutes: form.minutes || entry.minutes, note: form.summary });
        title.value = entry.title;
        note.value = entry.note;
      }));
      return choice;
    }

    function partsOf(entry) {
      const known = entry.own ? owns : rows;
      const name = entry.own ? entry : entry.key;
      if (!known.has(name)) known.set(name, ownRow(entry));
      const parts = known.get(name);
      if (parts.entry !== entry) {
        parts.tools.replaceChildren();
        parts.entry = entry;
        toolsOf(entry, parts);
      }
      return parts;
    }

    /* Show a plan. */
    function show(choices, result, isOpen) {
      box.classList.toggle("s-desk-open", isOpen);
      const shown = [];
      let rest = 0;
      for (const line of result.lines) {
        if (!line.entry) {
          breaks[rest] ??= freshRow("s-break s-desk-rest");
          const parts = breaks[rest++];
          parts.time.textContent = `${clock(result.start, line.start)}–${clock(result.start, line.end)}`;
          parts.length.textContent = line.end - line.start;
          parts.what.replaceChildren(make("em", {}, "Pauze"));
          shown.push(parts.row);
        } else if (!shown.includes(partsOf(line.entry).row)) {
          shown.push(fill(line.entry, result, isOpen));
        }
      }
      const focused = document.activeElement;
      for (const row of [...body.rows]) if (!shown.includes(row)) row.remove();
      order(body, shown);
      if (focused !== document.activeElement && focused.isConnected) focused.focus();
      const present = choices.entries.filter(entry => result.lines.some(line => line.entry === entry));
      for (const entry of present) {
        const [up, down] = partsOf(entry).ends;
        up.setAttribute("aria-disabled", entry === present[0]);
        down.setAttribute("aria-disabled", entry === present.at(-1));
      }
      showParked(choices, result, isOpen);
    }

    function fill(entry, result, isOpen) {
      const parts = partsOf(entry);
      const lines = result.lines.filter(line => line.entry === entry);
      const length = lengthOf(result, entry);
      parts.time.textContent = lines.map(line => `${clock(result.start, line.start)}–${clock(result.start, line.end)}`).join(", ");
      const { group, number, less, more } = parts.stepper;
      number.textContent = length;
      const name = entry.own ? entry.title : nameOf(blockOf(plan, entry));
      group.setAttribute("aria-label", `Minuten van ${name}`);
      less.setAttribute("aria-disabled", nextLength(entry, length, -1) >= length);
      more.setAttribute("aria-disabled", nextLength(entry, length, 1) <= length);
      if (isOpen && group.parentNode !== parts.length) parts.length.replaceChildren(group);
      if (!isOpen) parts.length.textContent = length;
      parts.auto.hidden = entry.minutes === null;
      parts.leader.textContent = entry.leader ? `leiding: ${entry.leader}` : "";
      if (entry.own) parts.title.textContent = entry.title || "Eigen blok";
      return parts.row;
    }

    /* What is left out, to come back when she wishes. */
    function showParked(choices, result, isOpen) {
      const gone = choices.entries.filter(entry => entry.out || result.lapsed.includes(entry));
      parked.hidden = !isOpen || !gone.length;
      parked.replaceChildren(make("p", {}, make("strong", {}, "Weggelaten")), make("ul", {}, ...gone.map(entry => {
        const { least, planned } = pieceOf(plan, entry);
        const name = nameOf(blockOf(plan, entry));
        const back = button(entry.out ? "zet terug" : "toch doen", () => change(() => Object.assign(entry, { out: false, kept: !entry.out })));
        back.setAttribute("aria-label", `${name}: ${back.textContent}`);
        const why = entry.out ? "" : ", vervalt omdat de tijd krap is";
        return make("li", {}, `${name} (${least === planned ? minutes(planned) : `${least} tot ${minutes(planned)}`}${why}) `, back);
      })));
    }

    /* A new own block or break before the last block, ready to be named. */
    function add(entry) {
      change(({ entries }) => entries.splice(Math.max(0, entries.findLastIndex(one => !one.out)), 0, entry));
      const { field: title, stepper: { more } } = partsOf(entry);
      if (entry.rest) more.focus();
      else title.select();
    }

    const adding = make("div", { className: "s-desk-adding" },
      button("+ eigen blok", () => add(ownEntry("Eigen blok", 10))), button("+ pauze", () => add(ownEntry("Pauze", 15, { rest: true }))));
    return { show, adding, parked };
  }

  globalThis.schakelDesk.table = table;
})();
