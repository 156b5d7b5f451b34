/** Names that mean a language under which there are texts. */
const synonyms: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * The one of these languages (BCP 47) that is nearest to somebody's: the same, else the same without its region, else another region's; what is written
 * in their script comes before what is not. Undefined where none is near.
 * @example nearestLanguage(['zh-CN', 'zh-TW'], 'zh-HK') // zh-TW
 */
export function nearestLanguage(
  languages: readonly string[],
  wanted: string | null | undefined,
): string | undefined {
  const folded = (wanted ?? '').toLowerCase();
  const base = baseOf(folded);
  if (base === '') return undefined;
  const related = languages.filter((language) => baseOf(language.toLowerCase()) === base);
  const script = scriptOf(folded);
  const readable = related.filter((language) => scriptOf(language) === script);
  const near = readable.length > 0 ? readable : related;
  return (
    near.find((language) => language.toLowerCase() === folded) ??
    near.find((language) => language.toLowerCase() === base) ??
    near[0]
  );
}

function baseOf(language: string): string {
  const base = language.split(/[-_]/)[0] ?? '';
  return synonyms[base] ?? base;
}

/** As it is usually written, where nothing else is said. Browsers have been seen to name locales that are none. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script;
  } catch {
    return undefined;
  }
}
