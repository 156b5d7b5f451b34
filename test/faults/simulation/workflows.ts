import type { Definition } from '../../../src/contract/automation/definition.ts';
import type { Predicate } from '../../../src/contract/automation/predicate.ts';

const hourS = 3_600;
const dayS = 24 * hourS;

const says = (value: string): Predicate => ({ field: 'message.body', op: 'contains', value });
const contact = 'contact.custom.budget';

/** What people write about: what is live listens for these words. */
export const topics = ['lamps', 'pricing', 'invoice', 'project', 'later', 'broken'] as const;

interface Teams {
  sales: string;
  billing: string;
  /** One that is gone by the time. */
  gone: string;
}

/** Workflows of many kinds, that speak and that do not, in their order. */
export function workflowsOf({ sales, billing, gone }: Teams): Record<string, Definition> {
  return {
    'Asks about pricing': {
      trigger: { on: 'conversation_started' },
      audience: { when: says('pricing') },
      steps: [
        {
          buttons: {
            text: 'Which plan?',
            options: [
              { label: 'Small', steps: [{ tag_conversation: 'Small' }] },
              { label: 'Large', steps: [{ set_priority: true }, { assign: { team: sales } }] },
              { label: 'None', steps: [{ close: true }, { end: true }] },
            ],
          },
          if_unanswered: 'go_on',
        },
        { collect: { attribute: contact, type: 'number', text: 'Your budget?' } },
        { wait: { seconds: 2 * hourS } },
        { message: 'Anything else?' },
        { rate_conversation: true },
      ],
    },
    'Puts off': {
      trigger: { on: 'contact_replied' },
      audience: { when: says('later') },
      steps: [{ message: 'Until then' }, { snooze: { minutes: 180 } }, { message: 'Back again' }],
    },
    'Cannot be done': {
      trigger: { on: 'contact_replied' },
      audience: { when: says('broken') },
      steps: [
        { buttons: { text: 'What is broken?', options: [{ label: 'All', steps: [] }] } },
        { tag_conversation: 'Never' },
        { assign: { team: gone } },
      ],
    },
    'Asks how it was': {
      trigger: { on: 'conversation_closed' },
      steps: [{ rate_conversation: true }, { message: 'Thank you' }],
    },
    Reminds: {
      trigger: { on: 'contact_unresponsive', after_s: dayS },
      steps: [
        { message: 'Are you still there?' },
        { wait: { seconds: 2 * dayS } },
        { close: true },
      ],
    },
    'Warns the desk': {
      trigger: { on: 'teammate_unresponsive', after_s: 4 * hourS },
      steps: [{ set_priority: true }, { note: 'Has waited for long' }],
    },
    'Tags projects': {
      trigger: { on: 'contact_replied' },
      audience: { when: says('project') },
      steps: [{ tag_conversation: 'Projects' }, { add_tag: 'Builder' }],
    },
    'Gives invoices away': {
      trigger: { on: 'conversation_started' },
      audience: { when: says('invoice') },
      steps: [{ assign: { team: billing } }, { webhook: { url: 'https://example.com/' } }],
    },
    'Looks again': {
      trigger: { on: 'conversation_started' },
      steps: [
        { wait: { seconds: 3 * dayS } },
        { note: 'Three days old' },
        { wait_for_team: { seconds: hourS } },
        { untag_conversation: 'Small' },
      ],
    },
    'Marks what comes back': {
      trigger: { on: 'conversation_reopened' },
      steps: [{ tag_conversation: 'Again' }, { wait: { seconds: 60 } }, { note: 'Came back' }],
    },
    'Notes who ordered': {
      trigger: { on: 'event_tracked', event: 'ordered' },
      steps: [{ add_tag: 'Customer' }, { wait: { seconds: dayS } }, { remove_tag: 'Builder' }],
    },
    'Notes who looks': {
      trigger: { on: 'page_visited' },
      audience: { when: { field: 'page.url', op: 'contains', value: 'pricing' } },
      steps: [{ wait: { seconds: hourS } }, { add_tag: 'Looked' }],
    },
  };
}
