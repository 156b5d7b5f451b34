export interface LocalTime {
  /** “16:42”, with the weekday where it is another than here. */
  time: string;
  /** “2 h ahead of you”; undefined in the same time. */
  difference: string | undefined;
}

/**
 * What the clock says where someone is.
 * @param timeZone theirs, IANA, as their browser has said it
 * @param ownTimeZone of who reads this
 * @returns undefined for a zone that is none
 */
export function toLocalTime(
  timeZone: string,
  ownTimeZone: string,
  nowMs: number,
  locale: string,
): LocalTime | undefined {
  try {
    const differenceMin = offsetMin(timeZone, nowMs) - offsetMin(ownTimeZone, nowMs);
    const clock = { hour: 'numeric', minute: '2-digit' } as const;
    const isSameDay = dayIn(timeZone, nowMs) === dayIn(ownTimeZone, nowMs);
    const options = isSameDay ? clock : ({ weekday: 'short', ...clock } as const);
    return {
      time: new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(nowMs),
      difference: differenceMin === 0 ? undefined : inWords(differenceMin),
    };
  } catch {
    return undefined;
  }
}

function inWords(differenceMin: number): string {
  const minutes = Math.abs(differenceMin);
  const parts = [
    minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '',
    minutes % 60 > 0 ? `${minutes % 60} min` : '',
  ];
  const duration = parts.filter((part) => part !== '').join(' ');
  return `${duration} ${differenceMin > 0 ? 'ahead of' : 'behind'} you`;
}

/** East of Greenwich is positive. */
function offsetMin(timeZone: string, nowMs: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(nowMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const match = /^GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function dayIn(timeZone: string, nowMs: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(nowMs);
}
