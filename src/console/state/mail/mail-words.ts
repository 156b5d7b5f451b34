import type {
  ConsoleMail,
  MailKind,
  MailState,
  MailStop,
} from '../../../contract/console/mail-log.ts';

export type MailTone = 'plain' | 'good' | 'warn' | 'danger' | 'note';

interface StateWords {
  /** On the mark of a row. */
  name: string;
  tone: MailTone;
  /** What it means, and what follows. */
  meaning: string;
}

export const mailStates: Record<MailState, StateWords> = {
  waiting: {
    name: 'Waiting',
    tone: 'plain',
    meaning: 'It is about to leave. If the mail server cannot be reached, it is tried again.',
  },
  sending: {
    name: 'Being sent',
    tone: 'plain',
    meaning: 'It is on its way to the mail server at this moment.',
  },
  sent: {
    name: 'Sent',
    tone: 'good',
    meaning: 'It has been handed over. If it cannot be delivered after all, it will say so here.',
  },
  uncertain: {
    name: 'Uncertain',
    tone: 'warn',
    meaning:
      'The line was cut while the mail was being handed over: it may have arrived, or not. It is not sent again by itself. If you send it again and both arrive, most mail programs show it once.',
  },
  failed: {
    name: 'Failed',
    tone: 'danger',
    meaning: 'The mail server has refused it, or could not be reached for three days.',
  },
  bounced: {
    name: 'Bounced',
    tone: 'danger',
    meaning: 'The address takes no mail. No more is sent to it until somebody says it is right.',
  },
  cancelled: {
    name: 'Not sent',
    tone: 'plain',
    meaning: 'There was no need any more, or it may not be sent.',
  },
  complained: {
    name: 'Marked as spam',
    tone: 'danger',
    meaning: 'Whoever received it has called it spam. No more is sent to the address.',
  },
  received: { name: 'Received', tone: 'good', meaning: 'It stands in the conversation.' },
  held: {
    name: 'Held',
    tone: 'note',
    meaning: 'It is in the conversation as a note, which only teammates see.',
  },
  ignored: { name: 'Ignored', tone: 'plain', meaning: 'Nothing has come of it.' },
};

export const mailKinds: Record<MailKind, string> = {
  replies: 'Unread replies, to the person',
  unseen: 'Unseen messages, to a teammate',
  contact: 'From a person',
  teammate: 'A teammate’s answer by mail',
  bounce: 'What a mail server said of a mail',
  complaint: 'A report of spam',
};

/** What the state of a mail means, and what follows. */
export function meaningOf({ kind, state }: Pick<ConsoleMail, 'kind' | 'state'>): string {
  const isReport = kind === 'bounce' || kind === 'complaint';
  return isReport && state === 'received'
    ? 'It is about a mail of yours, which says so.'
    : mailStates[state].meaning;
}

/** Ours go out, all others have come in. */
export function isOutgoing(kind: MailKind): boolean {
  return kind === 'replies' || kind === 'unseen';
}

export const mailStops: Record<MailStop, string> = {
  unsubscribed: 'They have unsubscribed from mail. Only they can take that back.',
  bounced: 'Mail to this address has bounced.',
  complained: 'Mail to this address was marked as spam.',
};

/** `SPF`, `DKIM`, `DMARC` in the order in which they are spoken of, then whatever else there is. */
export function toChecks(checks: Readonly<Record<string, string>>): [string, string, MailTone][] {
  const usual = ['spf', 'dkim', 'dmarc'];
  const others = Object.keys(checks).filter((name) => !usual.includes(name));
  return [...usual, ...others].flatMap((name): [string, string, MailTone][] => {
    const result = checks[name];
    return result === undefined ? [] : [[name.toUpperCase(), result, toneOf(result)]];
  });
}

function toneOf(result: string): MailTone {
  if (result === 'pass') return 'good';
  return result === 'fail' ? 'danger' : 'plain';
}
