import { emailShape } from '../../contract/email-shape.ts';
import { en } from '../operator/texts/en.ts';
import { placeholdersOf } from '../operator/texts/fill.ts';
import { toWebAddress } from '../web-address.ts';
import { checkTarget } from './action.ts';
import { checkByLanguage } from './bot-text.ts';
import { inside, isFull, report, type Checking } from './checking.ts';
import { checkQuestion } from './question.ts';
import { checkBoolean, checkList, checkNumber, checkObject, checkText, isObject } from './shape.ts';

const maxQuestions = 20;
const maxWaitForTeamS = 3_600;
const maxTextLength = 1_000;

export function checkSettings(checking: Checking, value: unknown): void {
  const keys = [
    'routing',
    'qualification',
    'email_prompt',
    'reply_time',
    'wait_for_team_s',
    'abandon_after_s',
    'texts',
  ];
  const settings = checkObject(checking, value, '', keys);
  if (settings === undefined) return;
  const routing = checkSwitch(checking, settings.routing, 'routing', ['customers']);
  if (routing !== undefined) checkCustomers(checking, routing.customers, 'routing.customers');
  const qualification = checkSwitch(checking, settings.qualification, 'qualification', [
    'questions',
  ]);
  if (qualification !== undefined) checkQuestions(checking, qualification.questions);
  checkSwitch(checking, settings.email_prompt, 'email_prompt');
  checkSwitch(checking, settings.reply_time, 'reply_time');
  const limits = { min: 0, max: maxWaitForTeamS };
  checkNumber(checking, settings.wait_for_team_s, 'wait_for_team_s', limits);
  checkAbandonAfter(checking, settings.abandon_after_s, 'abandon_after_s');
  checkTexts(checking, settings.texts, 'texts');
}

export function checkAbandonAfter(checking: Checking, value: unknown, path: string): void {
  checkNumber(checking, value, path, { min: 1, max: 14 * 86_400 });
}

function checkSwitch(
  checking: Checking,
  value: unknown,
  path: string,
  keys: readonly string[] = [],
): Readonly<Record<string, unknown>> | undefined {
  const part = checkObject(checking, value, path, ['on', ...keys]);
  if (part !== undefined) checkBoolean(checking, part.on, inside(path, 'on'));
  return part;
}

function checkQuestions(checking: Checking, value: unknown): void {
  const path = 'qualification.questions';
  const attributes = new Set<unknown>();
  for (const [index, question] of checkList(checking, value, path, {
    max: maxQuestions,
  }).entries()) {
    const at = inside(path, index);
    checkQuestion(checking, question, at);
    if (!isObject(question)) continue;
    if (attributes.has(question.attribute)) {
      report(checking, inside(at, 'attribute'), 'duplicate', 'This is asked already.');
    }
    attributes.add(question.attribute);
  }
}

function checkCustomers(checking: Checking, value: unknown, path: string): void {
  const customers = checkObject(checking, value, path, ['assign', 'redirect']);
  if (customers === undefined) return;
  if (Object.keys(customers).length !== 1) {
    report(checking, path, 'missing', 'This has to be one of: assign, redirect.');
  } else if (customers.redirect === undefined) {
    checkTarget(checking, customers.assign, inside(path, 'assign'));
  } else {
    checkRedirect(checking, customers.redirect, inside(path, 'redirect'));
  }
}

const emailPattern = new RegExp(emailShape.pattern, 'u');
/** With the country's code: else it can be called from one country alone, and is no link. */
const phonePattern = /^\+[1-9](?:[ ().-]{0,2}[0-9]){6,14}$/;

const redirects: Readonly<Record<string, { isRight(text: string): boolean; message: string }>> = {
  email: {
    isRight: (text) => emailPattern.test(text),
    message: 'This has to be an email address.',
  },
  website: {
    isRight: (text) => toWebAddress(text) !== undefined,
    message: 'This has to be an address such as https://example.com.',
  },
  phone: {
    isRight: (text) => phonePattern.test(text),
    message: 'This has to be a phone number with the country’s code, such as +351 21 000 0000.',
  },
};

function checkRedirect(checking: Checking, value: unknown, path: string): void {
  const redirect = checkObject(checking, value, path, Object.keys(redirects));
  if (redirect === undefined) return;
  const [key, second] = Object.keys(redirect);
  const kind = key === undefined ? undefined : redirects[key];
  if (key === undefined || kind === undefined || second !== undefined) {
    report(checking, path, 'missing', 'This has to be one of: email, website, phone.');
    return;
  }
  const at = inside(path, key);
  const text = checkText(checking, redirect[key], at, 255);
  if (text !== undefined && !kind.isRight(text)) {
    report(checking, at, 'not_allowed', kind.message);
  }
}

function checkTexts(checking: Checking, value: unknown, path: string): void {
  const texts = checkObject(checking, value, path, Object.keys(en));
  for (const [name, byLanguage] of Object.entries(texts ?? {})) {
    if (isFull(checking)) return;
    const needed = placeholdersOf(en[name as keyof typeof en]);
    checkByLanguage(checking, byLanguage, inside(path, name), maxTextLength, (text, at) => {
      const missing = needed.find((placeholder) => !text.includes(`{${placeholder}}`));
      if (missing === undefined) return;
      report(checking, at, 'missing', `The text has to contain {${missing}}.`);
    });
  }
}
