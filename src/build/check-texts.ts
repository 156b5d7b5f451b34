/** A sentence, or its forms by the kind of number. */
type Text = string | Readonly<Record<string, string>>;

/**
 * What is wrong with the texts of any language, a line for each fault; English says what there has to be.
 * @param catalogue by language (BCP 47), `en` among them; a group of texts may lie in another
 * @param usedNames where given, texts are faults that nobody reads
 * @example checkTexts({ en: { send: 'Send' }, de: {} }) // ['de: “send” is missing.']
 */
export function checkTexts(
  catalogue: Readonly<Record<string, object>>,
  usedNames?: ReadonlySet<string>,
): string[] {
  const english = flat(catalogue['en'] ?? {});
  const faults = Object.entries(catalogue).flatMap(([language, texts]) =>
    faultsOf(language, flat(texts), english),
  );
  const unused = [...english.keys()].filter((path) => usedNames && !isUsed(path, usedNames));
  return [...faults, ...unused.map((path) => `en: “${path}” is not used.`)];
}

function faultsOf(
  language: string,
  texts: ReadonlyMap<string, Text>,
  english: ReadonlyMap<string, Text>,
): string[] {
  const rules = new Intl.PluralRules(language);
  const missing = [...english.keys()].filter((path) => !texts.has(path));
  const faults = missing.map((path) => `“${path}” is missing.`);
  for (const [path, text] of texts) {
    const original = english.get(path);
    if (original === undefined) faults.push(`“${path}” is not in English.`);
    else faults.push(...faultsIn(path, text, original, rules));
  }
  return faults.map((fault) => `${language}: ${fault}`);
}

function faultsIn(path: string, text: Text, original: Text, rules: Intl.PluralRules): string[] {
  const faults: string[] = [];
  const forms = formsOf(text);
  const expected =
    typeof original === 'string' ? ['other'] : rules.resolvedOptions().pluralCategories;
  if (join(Object.keys(forms)) !== join(expected))
    faults.push(`“${path}” has the forms ${join(Object.keys(forms))}, not ${join(expected)}.`);
  const wanted = placeholdersOf(formsOf(original)['other'] ?? '');
  for (const [category, form] of Object.entries(forms)) {
    const given = placeholdersOf(form);
    const isNumberSaid = given === '' && isForOneNumber(category, rules);
    if (form.trim() === '') faults.push(`“${path}” is empty.`);
    else if (given !== wanted && !isNumberSaid)
      faults.push(`“${path}” fills in ${given || 'nothing'}, not ${wanted || 'nothing'}.`);
  }
  return faults;
}

/** Its number may be a word. Of French, “one” is not: it is for none, too. */
function isForOneNumber(category: string, rules: Intl.PluralRules): boolean {
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  return numbers.filter((number) => rules.select(number) === category).length === 1;
}

/** Every text by its path: `launcher.open`. */
function flat(texts: object, prefix = ''): Map<string, Text> {
  const entries = Object.entries(texts).flatMap(([name, value]: [string, Text | object]) =>
    isText(value) ? [[prefix + name, value] as const] : [...flat(value, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

function isText(value: Text | object): value is Text {
  return typeof value === 'string' || 'other' in value;
}

function formsOf(text: Text): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { other: text } : text;
}

function placeholdersOf(text: string): string {
  return join(text.match(/\{\w+\}/g) ?? []);
}

function join(names: readonly string[]): string {
  return names.toSorted().join(', ');
}

/** By its own name, or through its group where that is looked up in. */
function isUsed(path: string, usedNames: ReadonlySet<string>): boolean {
  const [name = '', group] = path.split('.').toReversed();
  return usedNames.has(name) || usedNames.has(`${group}[]`);
}
