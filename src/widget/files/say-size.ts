const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** “312 kB”, “1.2 MB”: in the language, by thousands. */
export function saySize(bytes: number, locale: string): string {
  let size = bytes;
  let unit = 0;
  // What would be rounded up to a thousand is one of the next.
  for (; size >= 999.5 && unit < units.length - 1; unit += 1) size /= 1_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
