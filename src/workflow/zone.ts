/** What the clock and the calendar on the wall show. */
export interface WallTime {
  /** The day, as its first moment in UTC. */
  dayMs: number;
  /** Of the day. */
  minute: number;
}

/** A time zone: between moments and what the wall shows. */
export interface Zone {
  wallTime(momentMs: number): WallTime;
  /**
   * The moments at which the wall shows this: two in the hour that is lived twice in autumn; in the one that is left out in spring, the moment at which
   * the clock jumps over it.
   * @param wallMs the wall's time, as if it were UTC
   */
  moments(wallMs: number): number[];
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** @param name IANA, one that Intl knows */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

  /** The wall's time as if it were UTC, in whole minutes. */
  function wallMsAt(momentMs: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(momentMs)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute);
  }

  function offsetAt(momentMs: number): number {
    return wallMsAt(momentMs) - Math.floor(momentMs / minuteMs) * minuteMs;
  }

  /** Between a moment at which the wall shows less and one at which it does not any more. */
  function jumpOver(wallMs: number, fromMs: number, toMs: number): number {
    let before = fromMs / minuteMs;
    let after = toMs / minuteMs;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (wallMsAt(middle * minuteMs) < wallMs) before = middle;
      else after = middle;
    }
    return after * minuteMs;
  }

  return {
    wallTime(momentMs) {
      const wallMs = wallMsAt(momentMs);
      const day = Math.floor(wallMs / dayMs) * dayMs;
      return { dayMs: day, minute: (wallMs - day) / minuteMs };
    },
    moments(wallMs) {
      const offsets = new Set([offsetAt(wallMs - dayMs), offsetAt(wallMs + dayMs)]);
      const shown = [...offsets]
        .map((offset) => wallMs - offset)
        .filter((moment) => wallMsAt(moment) === wallMs);
      return shown.length > 0 ? shown : [jumpOver(wallMs, wallMs - dayMs, wallMs + dayMs)];
    },
  };
}
