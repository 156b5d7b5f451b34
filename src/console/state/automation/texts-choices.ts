import type { BuiltInText } from '../../../contract/automation/bot-text.ts';
import { en } from '../../../workflow/operator/texts/en.ts';
import { placeholdersOf } from '../../../workflow/operator/texts/fill.ts';

/** When each of Operator's texts is said, in the order of a conversation. */
export const builtInTexts: Readonly<Record<BuiltInText, string>> = {
  ask_customer: 'Asks whether somebody is a customer',
  not_customer: 'The button of who is none',
  is_customer: 'The button of who is one',
  ask_contact_details: 'Asks a customer how to reach them',
  redirect_email: 'Sends customers to an email address',
  redirect_website: 'Sends customers to a website',
  redirect_phone: 'Sends customers to a phone number',
  ask_email: 'Asks for the email address',
  ask_email_without_mail: 'Asks for the email address, without mail',
  ask_name: 'Asks for the name',
  ask_phone: 'Asks for the phone number',
  ask_company_name: 'Asks for the company’s name',
  ask_company_size: 'Asks for the company’s size',
  ask_company_website: 'Asks for the company’s website',
  ask_company_industry: 'Asks for the company’s industry',
  ask_attribute: 'Asks for anything else',
  thanks: 'Thanks at the end',
  thanks_with_mail: 'Thanks at the end, and promises mail',
  replies_in_minutes: 'Somebody answers in minutes',
  replies_in_hours: 'Somebody answers in hours',
  replies_in_a_day: 'Somebody answers in a day',
  back_at: 'Somebody is back at a time',
  rate_conversation: 'Asks how the conversation was',
  yes: 'The button “Yes”',
  no: 'The button “No”',
};

export interface OverriddenText {
  name: BuiltInText;
  language: string;
  text: string;
}

type Texts = Readonly<Partial<Record<BuiltInText, Readonly<Record<string, string>>>>>;

/** One for each text and language, in the order of a conversation. */
export function toOverridden(texts: Texts): OverriddenText[] {
  return (Object.keys(builtInTexts) as BuiltInText[]).flatMap((name) =>
    Object.entries(texts[name] ?? {}).map(([language, text]) => ({ name, language, text })),
  );
}

export function withText(texts: Texts, { name, language, text }: OverriddenText): Texts {
  return { ...texts, [name]: { ...texts[name], [language]: text } };
}

export function withoutText(texts: Texts, name: BuiltInText, language: string): Texts {
  const { [language]: _gone, ...kept } = texts[name] ?? {};
  const { [name]: _all, ...others } = texts;
  return Object.keys(kept).length === 0 ? others : { ...others, [name]: kept };
}

/** What is wrong with somebody's own words; undefined is nothing. */
export function textProblem(name: BuiltInText, text: string): string | undefined {
  if (text === '') return 'There is nothing in it yet.';
  const missing = placeholdersOf(en[name]).find((one) => !text.includes(`{${one}}`));
  return missing === undefined ? undefined : `{${missing}} has to stand in it.`;
}

/** “German (de)” */
export function languageName(language: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language);
    return name === undefined || name === language ? language : `${name} (${language})`;
  } catch {
    return language;
  }
}

export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
