// Fit a session to the time available: clock times, a break and numbers for the group, on the page and in print. Without this
// script the times begin at 0:00 and there is no form. The address keeps what was filled in, to save or to send to a colleague.
(() => {
  const timetable = document.querySelector(".s-timetable");
  if (!timetable) return;
  const rows = [...timetable.querySelectorAll("tbody tr")];
  const marks = [...document.querySelectorAll(".s-time")].map(place => ({ place, from: +place.dataset.from, to: +place.dataset.to }));
  const numbers = [...document.querySelectorAll(".s-number")].map(place => (
    { place, words: place.textContent, each: +place.dataset.each, people: +place.dataset.people }));
  const fixed = rows.filter(row => row.dataset.at);
  const rest = rows.filter(row => row.className === "s-break").reduce((sum, row) => sum + Number(row.cells[1].textContent), 0);
  const ends = rows.map(row => +row.querySelector(".s-time").dataset.to);

  const form = document.querySelector(".s-delivery");
  const summary = document.querySelector(".s-delivered");
  const clash = document.querySelector(".s-clash");
  const { begin, groep, pauze, duur } = form.elements;

  const pause = document.createElement("tr");
  pause.innerHTML = "<td></td><td></td><td colspan=\"3\"><em>Pauze</em></td>";

  const whole = input => (input.checkValidity() && input.value ? Number(input.value) : 0);

  /* A moment, in minutes from the beginning; as a clock time if there is a start time. */
  function clock(moment) {
    if (!begin.value) return `${Math.floor(moment / 60)}:${String(moment % 60).padStart(2, "0")}`;
    const [hours, minutes] = begin.value.split(":").map(Number);
    const day = (hours * 60 + minutes + moment) % 1440;
    return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
  }

  /* By how much a block begins beside its fixed moment, in words; nothing is moved. */
  function clashing(row, late) {
    const [hours, minutes] = row.dataset.at.split(":").map(Number);
    const [startHours, startMinutes] = begin.value.split(":").map(Number);
    const moment = late(Number(row.querySelector(".s-time").dataset.from));
    const off = ((startHours - hours) * 60 + startMinutes - minutes + moment + 3600) % 1440 - 720;
    return off ? `‘${row.dataset.title}’ moet om ${row.dataset.at} beginnen, maar begint in dit plan om ${clock(moment)}: `
      + `${spoken(Math.abs(off))} te ${off > 0 ? "laat" : "vroeg"}.` : "";
  }

  function spoken(minutes) {
    const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
    return [hours ? `${hours} uur` : "", left || !hours ? `${left} minuten` : ""].filter(Boolean).join(" en ");
  }

  function update() {
    const length = pauze.value ? whole(duur) : 0;
    const after = length ? ends[pauze.value - 1] : Infinity;
    const late = moment => (moment >= after ? moment + length : moment);
    for (const { place, from, to } of marks) place.textContent = `${clock(late(from))}–${clock(to > after ? to + length : to)}`;
    pause.remove();
    if (length) {
      pause.cells[0].textContent = `${clock(after)}–${clock(after + length)}`;
      pause.cells[1].textContent = length;
      rows[pauze.value - 1].after(pause);
    }
    const people = whole(groep);
    for (const { place, words, each, people: share } of numbers) {
      place.textContent = people ? `${each * Math.ceil(people / share)} ×` : words;
    }
    if (clash) clash.textContent = begin.value ? fixed.map(row => clashing(row, late)).filter(Boolean).join(" ") : "";
    duur.disabled = !pauze.value;
    const end = ends.at(-1) + length;
    summary.textContent = [
      begin.value ? `Van ${clock(0)} tot ${clock(end)} uur` : "",
      length ? `met ${length + rest} ${length + rest === 1 ? "minuut" : "minuten"} pauze` : "",
      people ? `voor ${people} ${people === 1 ? "deelnemer" : "deelnemers"}` : "",
    ].filter(Boolean).join(", ").replace(/^./, first => first.toUpperCase());
  }

  function remember() {
    const query = new URLSearchParams();
    for (const input of [begin, groep, pauze, duur]) if (input.value && !input.disabled) query.set(input.name, input.value);
    if (!pauze.value) query.delete("duur");
    try { history.replaceState(null, "", `${query.size ? `?${query}` : location.pathname}${location.hash}`); } catch { /* some browsers refuse this for a file on disk */ }
  }

  const remembered = new URLSearchParams(location.search);
  for (const input of [begin, groep, pauze, duur]) if (remembered.has(input.name)) input.value = remembered.get(input.name);
  update();
  form.addEventListener("input", () => { update(); remember(); });
  form.addEventListener("submit", event => event.preventDefault());
  form.querySelector("button").addEventListener("click", () => window.print());
})();
