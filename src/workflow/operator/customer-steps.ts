import type { BotText, BuiltInText } from '../../contract/automation/bot-text.ts';
import type { OperatorSettings, Redirect } from '../../contract/automation/operator-settings.ts';
import type { Step } from '../../contract/automation/step.ts';
import { catalogue } from './texts/catalogue.ts';
import type { OperatorSituation } from './operator-definition.ts';
import { thanks } from './thanks.ts';
import { resolveText } from './texts/resolve-text.ts';

/** For who says that they are a customer: their address, and then those who are there for them; or where else they are to turn to. */
export function customerSteps(
  { routing, texts }: OperatorSettings,
  { contact }: OperatorSituation,
): readonly Step[] {
  const { customers } = routing;
  if ('redirect' in customers) return [{ message: redirectText(customers.redirect, texts) }];
  return [
    {
      collect: { attribute: 'contact.email', text: { built_in: 'ask_contact_details' } },
      // They are a customer also when they are gone.
      if_unanswered: 'go_on',
    },
    ...(contact.hasEmail ? [] : [thanks([])]),
    ...('nobody' in customers.assign ? [] : [{ assign: customers.assign }]),
  ];
}

function redirectText(redirect: Redirect, overrides: OperatorSettings['texts']): BotText {
  const [name, values] = redirectWords(redirect);
  const languages = new Set([...Object.keys(catalogue), ...Object.keys(overrides[name] ?? {})]);
  return {
    by_language: Object.fromEntries(
      [...languages].map((language) => [
        language,
        resolveText({ built_in: name }, language, overrides, values),
      ]),
    ),
  };
}

function redirectWords(redirect: Redirect): [BuiltInText, Record<string, string>] {
  if ('email' in redirect) return ['redirect_email', redirect];
  if ('website' in redirect) return ['redirect_website', redirect];
  return ['redirect_phone', redirect];
}
