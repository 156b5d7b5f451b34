/**
 * The one of these languages (BCP 47) that is nearest to somebody's: the same, else the same without its region, else another region's. Undefined where
 * none is near.
 */
export function nearestLanguage(
  languages: readonly string[],
  wanted: string | null | undefined,
): string | undefined {
  const folded = (wanted ?? '').toLowerCase();
  const base = baseOf(folded);
  if (base === '') return undefined;
  return (
    languages.find((language) => language.toLowerCase() === folded) ??
    languages.find((language) => language.toLowerCase() === base) ??
    languages.find((language) => baseOf(language.toLowerCase()) === base)
  );
}

function baseOf(language: string): string {
  return language.split(/[-_]/)[0] ?? '';
}
