/** Names that mean a language under which there are texts. */
const synonyms: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', tl: 'fil' };

/**
 * The first of the wanted languages that there is, in the form that comes nearest; else English. A script decides before a country: Chinese as it is
 * written in Hong Kong is that of Taiwan.
 * @param available BCP 47, `en` among them
 * @example chooseLanguage(['zh-HK', 'en'], ['en', 'zh-CN', 'zh-TW']) // zh-TW
 */
export function chooseLanguage(wanted: readonly string[], available: readonly string[]): string {
  for (const each of wanted) {
    const found = find(each, available);
    if (found !== undefined) return found;
  }
  return 'en';
}

function find(wanted: string, available: readonly string[]): string | undefined {
  const locale = parse(wanted);
  if (locale === undefined) return undefined;
  const sameScript = available.filter((each) => {
    const other = parse(each);
    return other?.language === locale.language && other.script === locale.script;
  });
  return (
    sameScript.find((each) => each === `${locale.language}-${locale.region}`) ??
    sameScript.find((each) => !each.includes('-')) ??
    sameScript[0]
  );
}

/** With what is not said of script and country filled in. Browsers have been seen to name locales that are none. */
function parse(tag: string): Intl.Locale | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag.replaceAll('_', '-'));
    const known = synonyms[language] ?? language;
    return new Intl.Locale(known, {
      ...(script && { script }),
      ...(region && { region }),
    }).maximize();
  } catch {
    return undefined;
  }
}
