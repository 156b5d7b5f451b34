import { en } from '../operator/texts/en.ts';
import { inside, isFull, report, type Checking } from './checking.ts';
import { checkObject, checkOneOf, checkText, isObject } from './shape.ts';

const maxTextLength = 5_000;
const builtInNames = Object.keys(en);
/** BCP 47, as far as anybody writes it. */
const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

export function checkBotText(
  checking: Checking,
  value: unknown,
  path: string,
  maxLength = maxTextLength,
): void {
  if (!isObject(value)) {
    checkText(checking, value, path, maxLength);
  } else if (Object.hasOwn(value, 'built_in')) {
    const text = checkObject(checking, value, path, ['built_in']);
    checkOneOf(checking, text?.built_in, inside(path, 'built_in'), builtInNames);
  } else {
    const text = checkObject(checking, value, path, ['by_language']);
    checkByLanguage(checking, text?.by_language, inside(path, 'by_language'), maxLength);
  }
}

/** @param each looks at a text that is one, such as for what it has to contain */
export function checkByLanguage(
  checking: Checking,
  value: unknown,
  path: string,
  maxLength = maxTextLength,
  each?: (text: string, path: string) => void,
): void {
  if (!isObject(value)) {
    report(checking, path, 'type', 'This has to be an object with a text for each language.');
    return;
  }
  let isEmpty = true;
  for (const key in value) {
    if (isFull(checking)) return;
    isEmpty = false;
    const at = inside(path, key);
    if (language.test(key)) {
      const text = checkText(checking, value[key], at, maxLength);
      if (text !== undefined) each?.(text, at);
    } else {
      report(checking, at, 'unknown_key', 'A language is written such as “en” or “pt-BR”.');
    }
  }
  if (isEmpty) report(checking, path, 'missing', 'A text is missing here.');
}
