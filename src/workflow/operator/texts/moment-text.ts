import type { OfficeHours } from '../../../contract/automation/office-hours.ts';

interface Reader {
  language: string | null | undefined;
  timeZone?: string | null | undefined;
  officeHours: OfficeHours;
  nowMs: number;
}

const sixDaysMs = 6 * 86_400_000;

/** A moment to come, such as `Monday at 9:00 AM`: with the date where it is not within the week, with the zone where that is not the reader's own. */
export function momentText(momentMs: number, reader: Reader): string {
  const isFar = momentMs - reader.nowMs > sixDaysMs;
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
    ...(isFar ? { day: 'numeric', month: 'long' } : {}),
  };
  const own = format(momentMs, reader, { ...options, timeZone: reader.timeZone ?? '' });
  return own ?? officeText(momentMs, reader, options);
}

function officeText(momentMs: number, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  const timeZone = reader.officeHours.time_zone;
  return format(momentMs, reader, { ...options, timeZone, timeZoneName: 'short' }) ?? '';
}

/** @returns undefined where the zone, which a browser has told, is none. A language that is none is English. */
function format(
  momentMs: number,
  { language }: Reader,
  options: Intl.DateTimeFormatOptions,
): string | undefined {
  for (const locale of [language ?? 'en', 'en']) {
    try {
      return new Intl.DateTimeFormat(locale, options).format(momentMs);
    } catch {
      // The other one.
    }
  }
  return undefined;
}
