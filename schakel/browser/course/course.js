// A run of a course, planned on its page: the days of all meetings, homework that is due and given, the trainer's tasks; a sheet for
// participants and a calendar. The address keeps it, with a name of the run, by which a calendar knows the meetings again.
(() => {
  const data = document.querySelector(".s-run-data");
  if (!data) return;
  const { make, button, field, clock, momentOf } = globalThis.schakelDesk;
  const { isDay, days, inWords, calendar, later } = globalThis.schakelCourse;
  const plan = JSON.parse(data.textContent);
  document.querySelectorAll(".s-run-links a").forEach((link, at) => { plan.meetings[at].url = link.getAttribute("href"); });
  const place = document.querySelector(".s-run");
  const RHYTHMS = [[7, "elke week"], [14, "om de week"], [28, "elke vier weken"], [1, "elke dag"]];

  const query = new URLSearchParams(location.search);
  const run = {
    first: isDay(query.get("eerste")) ? query.get("eerste") : "", begin: momentOf(query.get("begin")),
    every: RHYTHMS.some(([every]) => String(every) === query.get("om")) ? Number(query.get("om")) : 7, where: (query.get("plek") ?? "").slice(0, 200),
    skipped: (query.get("niet") ?? "").split(".").filter(isDay), name: /^\w{1,12}$/.exec(query.get("r") ?? "")?.[0] ?? Math.random().toString(36).slice(2, 8) };
  let isOpen = Boolean(run.first);

  const first = make("input", { type: "date", value: run.first });
  const begin = make("input", { type: "time", value: run.begin === null ? "" : clock(run.begin, 0) });
  const every = make("select", {}, ...RHYTHMS.map(([value, words]) => make("option", { value, selected: value === run.every }, words)));
  const where = make("input", { type: "text", value: run.where, maxLength: 200, autocomplete: "off" });
  const skip = make("input", { type: "date" });
  const fields = make("form", { className: "s-desk-fields s-run-fields" }, field("Eerste keer", first), field("Begintijd", begin),
    field("Ritme", every), field("Plek", where), field("Niet op", skip));
  const skipped = make("p", { className: "s-run-skipped" });
  const table = make("div", { className: "s-table s-run-table", role: "region", tabIndex: 0 });
  table.setAttribute("aria-label", "De cursus op datum");
  const said = make("span", { className: "s-desk-copied", role: "status" });
  const actions = make("div", { className: "s-desk-actions" }, button("Kopieer link", copy), button("Print voor deelnemers", print), button("Zet in agenda (.ics)", save));
  const opener = button("Plan deze cursus", () => { isOpen = !isOpen; show(); if (isOpen) first.focus(); });
  opener.classList.add("md-button");
  const hint = make("span", { className: "s-desk-hint" }, "Alle data, huiswerk en taken op een rij, voor jou en voor deelnemers.");
  const sheet = make("section", { className: "s-paper" });

  fields.addEventListener("submit", event => event.preventDefault());
  fields.addEventListener("change", event => {
    if (event.target === skip && isDay(skip.value)) { run.skipped = [...new Set([...run.skipped, skip.value])].sort(); skip.value = ""; }
    Object.assign(run, { first: isDay(first.value) ? first.value : "", begin: momentOf(begin.value), every: Number(every.value), where: where.value });
    show();
    keep();
  });

  const meetings = () => {
    const when = run.first ? days(run.first, run.every, run.skipped, plan.meetings.length) : [];
    return plan.meetings.map((meeting, at) => ({ ...meeting, day: when[at], due: [...new Set([...at ? [] : plan.before, ...meeting.due])] }));
  };
  const timeOf = meeting => (run.begin === null ? meeting.length : `${clock(run.begin, 0)}–${clock(run.begin, meeting.minutes)} uur`);
  const listOf = items => (items.length ? make("ul", {}, ...items.map(item => make("li", {}, item))) : "");

  function rowOf(meeting) {
    const link = make("a", { href: run.begin === null ? meeting.url : `${meeting.url}?op=1&begin=${clock(run.begin, 0).replace(":", "")}` }, meeting.title);
    const named = (name, items) => (items.length ? [make("strong", {}, name), listOf(items)] : []);
    return make("tr", {}, make("td", {}, make("strong", {}, inWords(meeting.day)), make("br"), timeOf(meeting)), make("td", {}, link),
      make("td", {}, ...named("Voor deze keer", meeting.due), ...named("Voor thuis", meeting.homework)),
      make("td", {}, ...named("Vooraf", meeting.tasks.before), ...named("Na afloop", meeting.tasks.after)));
  }

  function show() {
    opener.textContent = isOpen ? "Klaar" : "Plan deze cursus";
    opener.setAttribute("aria-expanded", isOpen);
    fields.hidden = !isOpen;
    hint.hidden = Boolean(run.first);
    table.hidden = actions.hidden = !run.first;
    skipped.hidden = !isOpen || !run.skipped.length;
    skipped.replaceChildren("Niet op: ", ...run.skipped.flatMap(day => [button(`${inWords(day)} ×`, () => {
      run.skipped = run.skipped.filter(one => one !== day);
      show();
      keep();
      skip.focus();
    }), " "]));
    if (!run.first) return;
    table.replaceChildren(make("table", {},
      make("thead", {}, make("tr", {}, ...["Wanneer", "Bijeenkomst", "Huiswerk", "Voor de trainer"].map(name => make("th", { scope: "col" }, name)))),
      make("tbody", {}, ...meetings().map(rowOf))));
  }

  function written() {
    const kept = new URLSearchParams({ eerste: run.first });
    if (run.begin !== null) kept.set("begin", clock(run.begin, 0).replace(":", ""));
    if (run.every !== 7) kept.set("om", run.every);
    if (run.where) kept.set("plek", run.where);
    if (run.skipped.length) kept.set("niet", run.skipped.join("."));
    kept.set("r", run.name);
    return run.first ? `?${kept}` : "";
  }

  function keep() {
    try { history.replaceState(null, "", `${written() || location.pathname}${location.hash}`); } catch { /* some browsers refuse this for a file on disk */ }
  }

  const home = () => (location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.href || location.href.replace(/[?#].*/, ""));

  async function copy() {
    try {
      await navigator.clipboard.writeText(`${home()}${written()}`);
      said.textContent = "De link is gekopieerd.";
    } catch {
      const shown = make("input", { type: "text", value: `${home()}${written()}`, readOnly: true, className: "s-desk-link" });
      shown.setAttribute("aria-label", "De link, om te kopiëren");
      said.replaceChildren("Kopieer deze link: ", shown);
      shown.select();
    }
  }

  function print() {
    const rows = meetings().map(meeting => make("li", {}, make("strong", {}, inWords(meeting.day)), `, ${timeOf(meeting)}: ${meeting.title}`,
      listOf(meeting.due.map(task => `Doe vooraf: ${task}`))));
    sheet.replaceChildren(make("p", { className: "s-paper-name" }, "Programma"), make("h1", {}, plan.title),
      run.where ? make("p", { className: "s-paper-facts" }, run.where) : "", make("ol", {}, ...rows));
    document.body.dataset.paper = "programme";
    addEventListener("afterprint", () => { delete document.body.dataset.paper; }, { once: true });
    window.print();
  }

  /* The calendar; a meeting without a clock time begins at nine. */
  function save() {
    const start = run.begin ?? 540;
    const events = meetings().map(meeting => ({
      id: `${run.name}-${meeting.name}@schakel`, title: `${plan.title}: ${meeting.title}`, date: meeting.day, begin: clock(start, 0),
      end: clock(start, meeting.minutes), until: start + meeting.minutes >= 1440 ? later(meeting.day, 1) : meeting.day, 
      text: meeting.due.map(task => `Doe vooraf: ${task}`).join(" "), place: run.where,
      url: location.protocol === "file:" ? "" : new URL(meeting.url, location.href).href }));
    const file = new Blob([calendar(plan.title, events, plan.zone)], { type: "text/calendar" });
    const link = make("a", { href: URL.createObjectURL(file), download: "cursus.ics" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    said.textContent = run.begin === null ? "De agenda is opgeslagen, met negen uur als begintijd." : "De agenda is opgeslagen.";
  }

  place.replaceChildren(make("div", { className: "s-desk-line" }, opener, hint),
    fields, skipped, table, actions, said);
  place.closest("article, body").append(sheet);
  show();
})();
