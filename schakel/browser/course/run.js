// On which days the meetings of a course are, and those days in Dutch. Days are texts such as 2026-12-03, without clock or zone.
globalThis.schakelCourse = {};
(() => {
  const DAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
  const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

  const isDay = text => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  const later = (day, by) => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86400000).toISOString().slice(0, 10);

  /* So many days, each `every` days after the last; a day that is skipped moves the rest along. */
  function days(first, every, skipped, number) {
    const found = [];
    for (let day = first; found.length < number; day = later(day, every)) if (!skipped.includes(day)) found.push(day);
    return found;
  }

  /* donderdag 3 december 2026 */
  function inWords(day) {
    const date = new Date(`${day}T00:00:00Z`);
    return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }

  Object.assign(globalThis.schakelCourse, { isDay, later, days, inWords });
})();
