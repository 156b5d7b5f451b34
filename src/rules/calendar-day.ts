/** A day in some zone, of which the first instant is not known yet: `2024-02-29`. */
export function isCalendarDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** From the year 1000: before it, calendars were others. */
const dayPattern = /^[1-9]\d{3}-\d\d-\d\d$/;
const dayMs = 24 * 60 * 60 * 1000;

/** When the day begins in the zone, and the next one: clocks that are put forward or back make it shorter, longer, or skip it. */
export function toDayBounds(day: string, timeZone: string): { beginMs: number; endMs: number } {
  const utcMs = Date.parse(`${day}T00:00:00Z`);
  const toLocalDay = createLocalDay(timeZone);
  return {
    beginMs: findBegin(utcMs, toLocalDay),
    endMs: findBegin(utcMs + dayMs, toLocalDay),
  };
}

/** The first instant of which the zone says that it is this day, or a later one. */
function findBegin(utcMs: number, toLocalDay: (ms: number) => number): number {
  const wanted = Math.floor(utcMs / dayMs);
  // No zone is, or was, more than a day away from UTC.
  let before = utcMs - dayMs;
  let reached = utcMs + dayMs;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (toLocalDay(middle) >= wanted) reached = middle;
    else before = middle;
  }
  return reached;
}

/** Days since 1970, by the zone's calendar. */
function createLocalDay(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (ms) => {
    const [month = 0, day = 0, year = 0] = format.format(ms).split('/').map(Number);
    return Math.floor(Date.UTC(year, month - 1, day) / dayMs);
  };
}
