// A calendar (RFC 5545) of meetings, in the same bytes as schakel/publish/calendar.py: an event has `id`, `title`, `date`, `begin`, `end`,
// `text`, `place` and `url`, and is in the zone of the handbook.
(() => {
  const WIDTH = 73;
  const bytes = new TextEncoder();

  const textOf = words => words.replace(/[\\;,]/g, sign => `\\${sign}`).split(/\s+/).filter(Boolean).join(" ");
  const momentOf = (day, clock) => `${day.replaceAll("-", "")}T${clock.replace(":", "")}00`;

  /* A line in pieces that are short enough, none of which ends within a character. */
  function folded(line) {
    const pieces = [""];
    for (const sign of line) {
      if (bytes.encode(pieces.at(-1) + sign).length > WIDTH) pieces.push("");
      pieces[pieces.length - 1] += sign;
    }
    return pieces.join("\r\n ");
  }

  function linesOf(event, zone) {
    return [
      "BEGIN:VEVENT", `UID:${event.id}`, `DTSTAMP:${event.date.replaceAll("-", "")}T000000Z`,
      `DTSTART;TZID=${zone}:${momentOf(event.date, event.begin)}`, `DTEND;TZID=${zone}:${momentOf(event.until ?? event.date, event.end)}`,
      `SUMMARY:${textOf(event.title)}`, `DESCRIPTION:${textOf(event.text)}`,
      ...event.place ? [`LOCATION:${textOf(event.place)}`] : [], ...event.url ? [`URL:${event.url}`] : [], "END:VEVENT"];
  }

  function calendar(name, events, zone) {
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Schakel//NL", `X-WR-CALNAME:${textOf(name)}`, ...zone.lines,
      ...events.flatMap(event => linesOf(event, zone.name)), "END:VCALENDAR"];
    return lines.map(line => `${folded(line)}\r\n`).join("");
  }

  globalThis.schakelCourse.calendar = calendar;
})();
