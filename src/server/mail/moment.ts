/** When something was said, for people. Browsers and sites have been seen to name time zones that are none. */
export function moment(atMs: number, language: string, timeZone: string | null): string {
  const form = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(language, {
      ...form,
      timeZone: timeZone ?? 'UTC',
    }).format(atMs);
  } catch {
    return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(atMs);
  }
}
