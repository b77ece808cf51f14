// A session that fits your afternoon: clock times, a break and numbers for your group, in the page and on paper. Without this
// script the times begin at 0:00 and there is no form. What was filled in stands in the address, to keep or to send to a colleague.
(() => {
  const timetable = document.querySelector(".s-timetable");
  if (!timetable) return;
  const rows = [...timetable.querySelectorAll("tbody tr")];
  const marks = [...document.querySelectorAll(".s-time")].map(place => ({ place, from: +place.dataset.from, to: +place.dataset.to }));
  const numbers = [...document.querySelectorAll(".s-number")].map(place => (
    { place, words: place.textContent, each: +place.dataset.each, people: +place.dataset.people }));
  const ends = rows.map(row => +row.querySelector(".s-time").dataset.to);

  const form = document.querySelector(".s-delivery");
  const summary = document.querySelector(".s-delivered");
  const { begin, groep, pauze, duur } = form.elements;

  const pause = document.createElement("tr");
  pause.innerHTML = "<td></td><td></td><td colspan=\"3\"><em>Pauze</em></td>";

  const whole = input => (input.checkValidity() && input.value ? Number(input.value) : 0);

  /* A moment in minutes from the beginning, as on a clock when there is a starting time. */
  function clock(moment) {
    if (!begin.value) return `${Math.floor(moment / 60)}:${String(moment % 60).padStart(2, "0")}`;
    const [hours, minutes] = begin.value.split(":").map(Number);
    const day = (hours * 60 + minutes + moment) % 1440;
    return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
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
    duur.disabled = !pauze.value;
    const end = ends.at(-1) + length;
    summary.textContent = [
      begin.value ? `Van ${clock(0)} tot ${clock(end)} uur` : "",
      length ? `met ${length} ${length === 1 ? "minuut" : "minuten"} pauze` : "",
      people ? `voor ${people} ${people === 1 ? "deelnemer" : "deelnemers"}` : "",
    ].filter(Boolean).join(", ").replace(/^./, first => first.toUpperCase());
  }

  function remember() {
    const found = new URLSearchParams();
    for (const input of [begin, groep, pauze, duur]) if (input.value && !input.disabled) found.set(input.name, input.value);
    if (!pauze.value) found.delete("duur");
    try { history.replaceState(null, "", `${found.size ? `?${found}` : location.pathname}${location.hash}`); } catch { /* from disk some browsers refuse */ }
  }

  const given = new URLSearchParams(location.search);
  for (const input of [begin, groep, pauze, duur]) if (given.has(input.name)) input.value = given.get(input.name);
  update();
  form.addEventListener("input", () => { update(); remember(); });
  form.addEventListener("submit", event => event.preventDefault());
  form.querySelector("button").addEventListener("click", () => window.print());
})();
