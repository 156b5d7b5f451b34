import type { AutomationDecision, WorkflowRun } from '../../../contract/console/automation.ts';
import type { Because } from '../../../rules/because.ts';
import type { TraceEntry } from '../../../workflow/effect.ts';
import { findField } from '../../../rules/catalogue.ts';
import { conditionWords } from './predicate-words.ts';
import { questionLabel } from './question-choices.ts';
import { triggerNames } from './workflow-words.ts';

/** A line of a trace, for people. */
export interface TraceLine {
  text: string;
  /** On what it turned. */
  because: readonly string[];
  tone: 'plain' | 'held' | 'failed' | 'quiet';
}

/** @param atMs when it was written */
export function traceLine(entry: TraceEntry, locale: string, atMs: number): TraceLine {
  const write = writers[entry.what] as Writer<TraceEntry> | undefined;
  // It may be one of a kind that this page does not know yet.
  return write?.(entry, locale, atMs) ?? plain(entry.what);
}

type Writer<Entry extends TraceEntry> = (entry: Entry, locale: string, atMs: number) => TraceLine;

const halfDayMs = 12 * 3_600_000;

const writers: {
  [What in TraceEntry['what']]: Writer<Extract<TraceEntry, { what: What }>>;
} = {
  step: ({ kind }) => plain(stepWords(kind)),
  condition({ name, held, because }, locale) {
    const what = name === undefined ? 'The condition' : `“${name}”`;
    return {
      text: held ? `${what} held` : `${what} did not hold`,
      because: because.map((one) => becauseWords(one, locale)),
      tone: held ? 'held' : 'quiet',
    };
  },
  answer: ({ attribute, value }) =>
    plain(
      attribute === undefined
        ? `They answered “${value}”`
        : `They answered “${value}”, which is their ${attributeWords(attribute)}`,
    ),
  skip: () => quiet('They skipped it'),
  known: ({ attribute }) => quiet(`Not asked: ${attributeWords(attribute)} was known`),
  wait({ untilMs }, locale, atMs) {
    if (untilMs === null) return quiet('Waits');
    const isSoon = untilMs - atMs < halfDayMs;
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
    return quiet(`Waits until ${isSoon ? time.format(untilMs) : whenWords(untilMs, locale)}`);
  },
  left_out: ({ action }) =>
    quiet(`Left out, so as not to talk over a person: ${action.replaceAll('_', ' ')}`),
  problem: ({ problem }) => ({ ...plain(problem), tone: 'failed' }),
  end: ({ ending, by }) =>
    ending === 'failed'
      ? { ...plain('Failed'), tone: 'failed' }
      : quiet(byWords(by) ?? endingWords(ending)),
};

function plain(text: string): TraceLine {
  return { text, because: [], tone: 'plain' };
}

function quiet(text: string): TraceLine {
  return { text, because: [], tone: 'quiet' };
}

const stepNames: Readonly<Record<string, string>> = {
  message: 'Sent a message',
  buttons: 'Asked with buttons',
  collect: 'Asked a question',
  branches: 'Looked which way to take',
  apply_rules: 'Looked which rules hold',
  follow_up: 'Looked which follow-up rule holds',
  qualify: 'Began the qualification',
  wait: 'Began to wait',
  wait_for_team: 'Left it to the team first',
  show_reply_time: 'Said how soon somebody answers',
  rate_conversation: 'Asked how it was',
  go_to: 'Went to another step',
  end: 'Came to its end',
  add_tag: 'Tagged the person',
  remove_tag: 'Took a tag off the person',
  tag_conversation: 'Tagged the conversation',
  untag_conversation: 'Took a tag off the conversation',
  assign: 'Assigned the conversation',
  set_priority: 'Set the priority',
  apply_sla: 'Applied an SLA',
  close: 'Closed the conversation',
  reopen: 'Reopened the conversation',
  snooze: 'Snoozed the conversation',
  note: 'Wrote a note',
  reply: 'Replied',
  set_attribute: 'Set an attribute',
  create_salesforce_lead: 'Made a Salesforce lead',
  webhook: 'Called a webhook',
};

function stepWords(kind: string): string {
  return stepNames[kind] ?? kind;
}

/** “company size is greater than 50: no, it is 12” */
export function becauseWords({ field, op, value, met, held }: Because, locale: string): string {
  const asked = conditionWords({ field, op, value });
  return `${asked}: ${held ? 'yes' : 'no'}, it is ${metWords(field, met, locale)}`;
}

function metWords(field: string, met: unknown, locale: string): string {
  if (met === null || met === undefined) return 'unknown';
  if (Array.isArray(met)) return met.length === 0 ? 'empty' : met.join(', ');
  if (typeof met === 'boolean') return met ? 'yes' : 'no';
  if (typeof met === 'number')
    return findField(field)?.type === 'date'
      ? whenWords(met, locale)
      : new Intl.NumberFormat(locale).format(met);
  return `“${String(met)}”`;
}

function whenWords(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

function attributeWords(attribute: string): string {
  return questionLabel({ attribute }).toLowerCase();
}

const endings: Readonly<Record<string, string>> = {
  completed: 'Came to its end',
  abandoned: 'Nobody answered in time',
  interrupted: 'Somebody else went on with the conversation',
  failed: 'Failed',
  too_long: 'Went round without end, and was stopped',
};

const interruptions: Readonly<Record<string, string>> = {
  teammate_replied: 'Ended: a teammate replied',
  assigned: 'Ended: somebody assigned the conversation',
  closed: 'Ended: the conversation was closed',
  message: 'Ended: they wrote something else',
};

function byWords(by: string | undefined): string | undefined {
  return by === undefined ? undefined : (interruptions[by] ?? `Ended: ${by.replaceAll('_', ' ')}`);
}

export function endingWords(ending: string): string {
  return endings[ending] ?? ending.replaceAll('_', ' ');
}

/** How far a run has come. */
export function runStateWords({ state, ending }: WorkflowRun): string {
  if (state === 'live') return 'Under way';
  return state === 'failed' ? 'Failed' : endingWords(ending ?? 'completed');
}

type Outcome = AutomationDecision['considered'][number]['outcome'];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  started: 'Started',
  applied: 'Applied',
  not_matched: 'Did not match',
  not_its_turn: 'Not its turn',
  failed: 'Failed',
};

const eventNames: Readonly<Record<string, string>> = {
  ...triggerNames,
  contact_comment: 'They wrote',
  teammate_comment: 'A teammate replied',
  closed: 'The conversation was closed',
  snoozed: 'The conversation was snoozed',
  reopened: 'The conversation was opened again',
  assigned: 'The conversation was assigned',
  snooze_ended: 'The snooze ended',
  unresponsive: 'Nobody answered for some time',
  run_due: 'The time had come for a run to go on',
  workflow_removed: 'A workflow was removed',
  assignment_rules: 'The bots were done, and nobody had the conversation',
};

/** What happened that something might have been done about. */
export function eventWords(event: string): string {
  return eventNames[event] ?? event.replaceAll('_', ' ');
}
