import type { BotText, BuiltInText } from '../../../contract/automation/bot-text.ts';
import type { OperatorSettings } from '../../../contract/automation/operator-settings.ts';
import { catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { nearestLanguage } from './nearest-language.ts';

type Overrides = OperatorSettings['texts'];

/**
 * What a bot says to somebody. Teammates' words in the person's language come before Foyer's, and Foyer's in that language before teammates' in
 * another.
 * @param language of the person, BCP 47
 * @param values what is put in where the text has their names in braces
 */
export function resolveText(
  text: BotText,
  language: string | null | undefined,
  overrides: Overrides = {},
  values: Readonly<Record<string, string>> = {},
): string {
  if (typeof text === 'string') return text;
  if ('by_language' in text) return chooseText(text.by_language, language) ?? '';
  return fill(builtIn(text.built_in, language, overrides), values);
}

function builtIn(
  name: BuiltInText,
  language: string | null | undefined,
  overrides: Overrides,
): string {
  const ours = overrides[name] ?? {};
  const near = nearestLanguage(Object.keys(ours), language);
  if (near !== undefined) return ours[near] ?? en[name];
  const foyers = nearestLanguage(Object.keys(catalogue), language);
  if (foyers !== undefined) return catalogue[foyers]?.[name] ?? en[name];
  return chooseText(ours, language) ?? en[name];
}

/** The nearest to the person's language, else the first. */
function chooseText(
  byLanguage: Readonly<Record<string, string>>,
  language: string | null | undefined,
): string | undefined {
  const languages = Object.keys(byLanguage);
  const chosen = nearestLanguage(languages, language) ?? languages[0];
  return chosen === undefined ? undefined : byLanguage[chosen];
}
