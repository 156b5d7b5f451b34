import type {
  ConsoleMail,
  ListMailsAnswer,
  MailState,
} from '../../../contract/console/mail-log.ts';

/** Which mails the log shows. */
export interface MailFilter {
  state: MailState | 'all';
  /** A piece of an address, as it was typed. */
  address: string;
}

export const everyMail: MailFilter = { state: 'all', address: '' };

export function isEveryMail({ state, address }: MailFilter): boolean {
  return state === 'all' && address.trim() === '';
}

export interface MailList {
  /** The latest first. */
  mails: readonly ConsoleMail[];
  /** What is before the last one. */
  more: 'none' | 'there' | 'loading' | 'failed';
}

/** The newest page in the place of what it covers; what was read beyond it stays. */
export function takeNewest(known: MailList | undefined, page: ListMailsAnswer): MailList {
  const last = page.mails.at(-1);
  const fresh = { mails: page.mails, more: page.has_more ? 'there' : 'none' } as const;
  if (known === undefined || last === undefined || !page.has_more) return fresh;
  const isKnown = known.mails.some(({ id }) => id === last.id);
  if (!isKnown) return fresh;
  const older = known.mails.slice(known.mails.findIndex(({ id }) => id === last.id) + 1);
  return older.length === 0 ? fresh : { mails: [...page.mails, ...older], more: known.more };
}

export function takeOlder(known: MailList, page: ListMailsAnswer): MailList {
  const ids = new Set(known.mails.map(({ id }) => id));
  const older = page.mails.filter(({ id }) => !ids.has(id));
  return { mails: [...known.mails, ...older], more: page.has_more ? 'there' : 'none' };
}

/** One that has changed, where it stands. */
export function replaceMail(known: MailList, mail: ConsoleMail): MailList {
  return { ...known, mails: known.mails.map((one) => (one.id === mail.id ? mail : one)) };
}
