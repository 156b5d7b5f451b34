import type { OfficeHours } from '../../../contract/automation/office-hours.ts';
import { isOpen as isOpenAt, nextOpening } from '../../../workflow/office-hours.ts';

/** “Open now”, or “Closed now, opens Monday at 09:00”: by the clock of the office. */
export function officeWords(
  hours: OfficeHours,
  nowMs: number,
  locale: string,
): { isOpen: boolean; text: string } {
  if (isOpenAt(hours, nowMs)) return { isOpen: true, text: 'Open now' };
  const openingMs = nextOpening(hours, nowMs);
  if (openingMs === null) return { isOpen: false, text: 'Closed now, and no opening is in sight' };
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: hours.time_zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(openingMs);
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: hours.time_zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(openingMs);
  return { isOpen: false, text: `Closed now, opens ${day} at ${time}` };
}
