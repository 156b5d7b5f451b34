import type { Definition } from '../../../src/contract/automation/definition.ts';
import type { BotDesk } from '../../kit/bot-desk.ts';

const more = 'More than fifty';

/** Of twelve steps that are taken, of nearly every kind. */
function longWorkflow(teamId: string): Definition {
  return {
    trigger: { on: 'conversation_started' },
    // Longer than any kill: who dies for so long is not abandoned.
    abandon_after_s: 3_600,
    steps: [
      { message: 'Welcome' },
      {
        buttons: {
          text: 'What brings you here?',
          options: [
            { label: 'Buying', steps: [] },
            { label: 'Help', steps: [] },
          ],
        },
      },
      { collect: { attribute: 'contact.email', text: 'Your email?' } },
      { collect: { attribute: 'company.name', text: 'Your company?' } },
      { collect: { attribute: 'company.size', text: 'How many are you?' } },
      { add_tag: 'Lead' },
      {
        branches: [
          {
            when: { field: 'company.size', op: 'gt', value: 50 },
            steps: [{ tag_conversation: more }],
          },
        ],
        else: [{ tag_conversation: 'Fewer' }],
      },
      { note: 'Has answered everything' },
      { webhook: { url: 'https://example.com/hook' } },
      { wait: { seconds: 1 } },
      { assign: { team: teamId } },
      { close: true },
    ],
  };
}

/** Works beside it, and leaves something of its own. */
const background: Definition = {
  trigger: { on: 'conversation_started' },
  steps: [{ note: 'Is here' }, { wait: { seconds: 2 } }, { create_salesforce_lead: true }],
};

export async function setUpLongWorkflow(desk: BotDesk): Promise<void> {
  const team = await desk.team('Sales');
  await desk.workflow('Long', longWorkflow(team.id));
  await desk.workflow('Beside', background);
}

/** All that is to be there at the end, once and in this order, whatever was killed on the way. */
export function linesOf(name: string): string[] {
  return [
    `contact comment: Hello, I am ${name}`,
    'bot comment: Welcome',
    'bot comment: What brings you here?',
    'bot note: Is here',
    'contact comment: Buying',
    'bot comment: Your email?',
    `contact comment: ${emailOf(name)}`,
    'bot comment: Your company?',
    `contact comment: Lamps of ${name}`,
    'bot comment: How many are you?',
    'contact comment: 51',
    'bot note: Has answered everything',
    'bot close: ',
    'bot assignment: ',
  ];
}

export function emailOf(name: string): string {
  return `${name}@example.com`;
}

/** What each question is answered with. */
export function answerOf(name: string, attribute: string | undefined): string {
  if (attribute === 'contact.email') return emailOf(name);
  return attribute === 'company.name' ? `Lamps of ${name}` : '51';
}

/** Tags of the person, then of the conversation. */
export const tagsAtTheEnd = ['Lead', more];
