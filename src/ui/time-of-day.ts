const formats = new Map<string, Intl.DateTimeFormat>();

/** “14:05”. One format for all: to make one takes longer than to render the message that the time stands under. */
export function timeOfDay(atMs: number, locale: string): string {
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  formats.set(locale, format);
  return format.format(atMs);
}
