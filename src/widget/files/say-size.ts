const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * “312 kB”, “1.2 MB”: in the language, each unit 1,024 of the one before, as the limit of an upload is.
 * @example saySize(26_214_400, 'en') // 25 MB
 */
export function saySize(bytes: number, locale: string): string {
  let size = bytes;
  let unit = 0;
  // What would be rounded up to a whole unit is one of the next.
  for (; size >= 1_023.5 && unit < units.length - 1; unit += 1) size /= 1_024;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
