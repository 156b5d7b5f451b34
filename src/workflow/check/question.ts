import { builtInAttributes, findAttribute, type AttributeKind } from '../attributes.ts';
import { checkBotText } from './bot-text.ts';
import { inside, report, type Checking } from './checking.ts';
import { checkBoolean, checkList, checkObject, checkOneOf, checkText } from './shape.ts';

const maxOptions = 50;
const maxOptionLength = 100;
const maxNameLength = 255;

export function checkQuestion(checking: Checking, value: unknown, path: string): void {
  const keys = ['attribute', 'type', 'text', 'options', 'is_required'];
  const question = checkObject(checking, value, path, keys);
  if (question === undefined) return;
  const kind = checkAttribute(checking, question.attribute, inside(path, 'attribute'));
  if (question.type !== undefined && kind !== undefined) {
    const types = [...new Set([kind.type, ...kind.otherTypes])];
    checkOneOf(checking, question.type, inside(path, 'type'), types);
  }
  if (question.text !== undefined) checkBotText(checking, question.text, inside(path, 'text'));
  if (question.is_required !== undefined) {
    checkBoolean(checking, question.is_required, inside(path, 'is_required'));
  }
  checkOptions(checking, question.options, inside(path, 'options'), question.type === 'list');
}

/** @returns what it is, where it can be asked for or set */
export function checkAttribute(
  checking: Checking,
  value: unknown,
  path: string,
): AttributeKind | undefined {
  const attribute = checkText(checking, value, path, maxNameLength);
  if (attribute === undefined) return undefined;
  const kind = findAttribute(attribute);
  if (kind === undefined) {
    const names = [...builtInAttributes, 'contact.custom.…', 'company.custom.…'];
    report(checking, path, 'unknown_attribute', `This has to be one of: ${names.join(', ')}.`);
  }
  return kind;
}

function checkOptions(checking: Checking, value: unknown, path: string, isList: boolean): void {
  if (!isList) {
    if (value !== undefined) {
      report(checking, path, 'not_allowed', 'Only a question of the type “list” has options.');
    }
    return;
  }
  if (value === undefined) {
    report(checking, path, 'missing', 'A question of the type “list” needs options.');
    return;
  }
  const seen = new Set<string>();
  for (const [index, one] of checkList(checking, value, path, {
    min: 1,
    max: maxOptions,
  }).entries()) {
    const at = inside(path, index);
    const option = checkText(checking, one, at, maxOptionLength)?.trim().toLowerCase();
    if (option === undefined) continue;
    if (seen.has(option)) report(checking, at, 'duplicate', 'This option is there already.');
    seen.add(option);
  }
}
