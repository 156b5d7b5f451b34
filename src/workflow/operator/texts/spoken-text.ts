import type { BotText, BuiltInText } from '../../../contract/automation/bot-text.ts';
import type { OfficeHours } from '../../../contract/automation/office-hours.ts';
import type { OperatorSettings } from '../../../contract/automation/operator-settings.ts';
import { nameOfAttribute } from '../../attributes.ts';
import { nextOpening } from '../../office-hours.ts';
import { momentText } from './moment-text.ts';
import { resolveText } from './resolve-text.ts';

/** To whom something is said, and when. */
export interface Listening {
  /** Of the person, BCP 47. */
  language: string | null | undefined;
  /** Of the person, IANA; the office's where it is not known. */
  timeZone?: string | null | undefined;
  overrides: OperatorSettings['texts'];
  officeHours: OfficeHours;
  /** Whether Foyer can send mail: where not, no text promises it. */
  hasMail: boolean;
  nowMs: number;
}

/**
 * A bot's words as the person reads them: with all that they have to be given, and without a promise that is not kept.
 * @param attribute what is asked for with them
 */
export function spokenText(text: BotText, to: Listening, attribute?: string): string {
  if (typeof text === 'string' || 'by_language' in text) return resolveText(text, to.language);
  const asked = attribute === undefined ? {} : { attribute: nameOfAttribute(attribute) };
  if (text.built_in !== 'back_at') return builtIn(withoutMail(text.built_in, to), to, asked);
  const openingMs = nextOpening(to.officeHours, to.nowMs);
  return openingMs === null
    ? builtIn('replies_in_a_day', to)
    : builtIn('back_at', to, { time: momentText(openingMs, to) });
}

function builtIn(name: BuiltInText, to: Listening, values: Record<string, string> = {}): string {
  return resolveText({ built_in: name }, to.language, to.overrides, values);
}

function withoutMail(name: BuiltInText, { hasMail }: Listening): BuiltInText {
  if (hasMail) return name;
  if (name === 'ask_email') return 'ask_email_without_mail';
  return name === 'thanks_with_mail' ? 'thanks' : name;
}
