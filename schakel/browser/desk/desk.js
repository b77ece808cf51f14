// Op maat: the desk on the page of a session. It reads the plan that stands in the page as data, and what was chosen from the address
// or this device; every choice is shown everywhere in the page, in the address, and on this device if the trainer wishes.
(() => {
  const data = document.querySelector(".s-desk-data");
  if (!data) return;
  const {
    make, button, field, untouched, isUntouched, tailored, differences, written, read, recall, remember, forget, clock, momentOf, listed,
    minutes, count, table, page, papers, live } = globalThis.schakelDesk;
  const plan = JSON.parse(data.textContent);
  const box = document.querySelector(".s-timetable");
  const place = document.querySelector(".s-desk");
  const caption = box.nextElementSibling;
  const files = document.querySelector(".s-take, .s-files");
  const unfitted = make("span", { className: "s-note" }, " Met de tijden van het handboek, niet die van jou.");
  files?.append(unfitted);

  const sent = read(plan, location.search);
  const kept = recall(plan);
  let choices = (sent ?? kept)?.choices ?? untouched(plan);
  const notes = (sent ?? kept)?.said ?? [];
  let result = tailored(plan, choices);
  let isOpen = false;

  const time = () => make("input", { type: "time" });
  const begin = time();
  const end = time();
  const group = make("input", { type: "number", min: 1, max: 500, inputMode: "numeric" });
  const rest = make("select", {}, make("option", { value: 0 }, "geen"), ...[5, 10, 15, 20, 30].map(length => make("option", { value: length }, `van ${length} minuten`)));
  const memory = make("input", { type: "checkbox", checked: Boolean(kept) });
  const fields = make("form", { className: "s-desk-fields" },
    field("Begintijd", begin), field("Eindtijd", end), field("Deelnemers", group), field("Pauzes", rest));
  fields.addEventListener("submit", event => event.preventDefault());

  const editor = table(plan, box, change);
  const follows = page(plan);
  const summary = make("p", { className: "s-delivered", role: "status" });
  const remarks = make("ul", { className: "s-desk-remarks" });
  const differs = make("p", { className: "s-desk-differs" });
  const opener = button("Op maat maken", () => { isOpen = !isOpen; show(); if (isOpen) { fields.scrollIntoView({ block: "nearest" }); begin.focus(); } });
  opener.classList.add("md-button");
  const hint = make("span", { className: "s-desk-hint" }, "Jouw tijden, blokken korter, weg of erbij: het hele plan rekent mee.");
  const copied = make("span", { className: "s-desk-copied", role: "status" });
  const back = button("Terug naar het plan van het handboek", () => change(() => { choices = untouched(plan); notes.length = 0; }, true));
  const actions = make("div", { className: "s-desk-actions" }, button("Kopieer link", copy), ...papers(plan, () => choices, () => result).buttons,
    live(plan, () => result).button, back);
  const remembering = make("label", { className: "s-desk-memory" }, memory, plan.course ? " Onthoud dit op dit apparaat, voor de hele cursus" : " Onthoud dit op dit apparaat");

  function change(act, isFresh = false) {
    act(choices);
    notes.length = isFresh ? 0 : notes.length;
    result = tailored(plan, choices);
    show();
    keep();
  }

  function show() {
    const isTailored = !isUntouched(plan, choices);
    const differing = isTailored ? differences(plan, choices, result) : [];
    editor.show(choices, result, isOpen);
    follows.show(choices, result, isTailored);
    fill();
    fields.hidden = editor.adding.hidden = remembering.hidden = !isOpen;
    opener.textContent = isOpen ? "Klaar" : isTailored ? "Aanpassen" : "Op maat maken";
    opener.setAttribute("aria-expanded", isOpen);
    hint.hidden = isOpen || isTailored;
    actions.hidden = !isOpen && !isTailored;
    back.hidden = !isTailored;
    const said = isTailored ? spoken() : "";
    if (summary.textContent !== said) summary.textContent = said;
    remarks.replaceChildren(...[...notes, ...(isTailored || isOpen ? result.remarks : [])].map(remark => make("li", {}, remark)));
    remarks.classList.toggle("s-desk-misfit", result.over > 0);
    differs.textContent = differing.length ? `Anders dan in het handboek: ${listed(differing)}.` : "";
    caption.hidden = isTailored;
    if (files) unfitted.hidden = !isTailored;
  }

  function spoken() {
    const { start, needed, rest: resting } = result;
    const said = [
      start === null ? `Samen ${minutes(needed)}` : `Van ${clock(start, 0)} tot ${clock(start, needed)} uur`,
      resting ? `met ${count(resting, "minuut", "minuten")} pauze` : "", choices.group ? `voor ${count(choices.group, "deelnemer", "deelnemers")}` : "",
    ];
    return `${said.filter(Boolean).join(", ")}.`;
  }

  /* Fields follow the choices, but not while somebody types in them. */
  function fill() {
    const values = [[begin, choices.start], [end, choices.end]].map(([input, moment]) => [input, moment === null ? "" : clock(moment, 0)]);
    for (const [input, value] of [...values, [group, choices.group ?? ""], [rest, choices.rest]]) {
      if (input !== document.activeElement && input.value !== String(value)) input.value = value;
    }
  }

  function keep() {
    const query = written(plan, choices);
    try { history.replaceState(null, "", `${query ? `?${query}` : location.pathname}${location.hash}`); } catch { /* some browsers refuse this for a file on disk */ }
    if (memory.checked) remember(plan, choices);
  }

  async function copy() {
    const home = location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.href || location.href.replace(/[?#].*/, "");
    const query = written(plan, choices);
    const link = `${home}${query ? `?${query}` : ""}`;
    try {
      await navigator.clipboard.writeText(link);
      copied.textContent = "De link is gekopieerd.";
    } catch {
      const shown = make("input", { type: "text", value: link, readOnly: true, className: "s-desk-link" });
      shown.setAttribute("aria-label", "De link, om te kopiëren");
      copied.replaceChildren("Kopieer deze link: ", shown);
      shown.select();
    }
  }

  const whole = input => (input.checkValidity() && input.value ? Number(input.value) : null);
  fields.addEventListener("input", () => change(() => {
    Object.assign(choices, { start: momentOf(begin.value), end: momentOf(end.value), group: whole(group), rest: Number(rest.value) });
  }));
  memory.addEventListener("change", () => (memory.checked ? remember(plan, choices) : forget(plan)));

  box.before(summary, remarks, fields);
  place.replaceChildren(editor.adding, editor.parked, make("div", { className: "s-desk-line" }, opener, hint), differs, actions, copied, remembering);
  show();
})();
