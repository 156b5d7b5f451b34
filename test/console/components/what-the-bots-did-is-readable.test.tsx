import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { BotFailures } from '../../../src/console/components/automation/bot-failures.tsx';
import { BotsPanel } from '../../../src/console/components/automation/bots-panel.tsx';
import { TagBar } from '../../../src/console/components/tag-bar.tsx';
import { Message } from '../../../src/console/components/message.tsx';
import type { ConsoleConversation } from '../../../src/contract/console/conversation.ts';
import type { ConversationAutomation } from '../../../src/contract/console/automation.ts';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { renderInConsole } from '../kit.tsx';
import { makeRun, objectId } from '../makers.ts';

afterEach(cleanup);

const conversation = {
  id: 'a',
  revision: 1,
  tag_ids: [] as string[],
  sla: null,
} as ConsoleConversation;
const open = (automation: ConversationAutomation) =>
  renderInConsole(
    <>
      <TagBar conversation={conversation} />
      <BotFailures />
      <BotsPanel />
    </>,
    { answers: { readConversationAutomation: async () => automation }, conversation },
  );

test('W10 a conversation says which workflow did not run, and on which value it turned', async () => {
  const because = [{ field: 'company.size', op: 'gt', value: 50, met: 12, held: false }];
  await open({
    runs: [],
    decisions: [
      {
        at: 0,
        event: 'contact_comment',
        considered: [
          { workflow_id: objectId(1), name: 'Large ones', outcome: 'not_matched', because },
        ],
      },
    ],
  });
  fireEvent.click(await screen.findByRole('button', { name: 'What the bots did' }));
  const panel = within(screen.getByRole('region', { name: 'What the bots did' }));
  const decision = panel.getByRole('list', { name: 'Decisions' });
  expect(decision.textContent).toContain('They wrote');
  expect(decision.textContent).toContain('Large ones');
  expect(decision.textContent).toContain('Did not match');
  expect(decision.textContent).toMatch(/50: no, it is 12/);
});

test('W10 what failed is told to whoever reads the conversation, before they ask', async () => {
  await open({
    runs: [makeRun({ state: 'failed', problem: 'The team is gone.' })],
    decisions: [],
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Welcome failed here: The team is gone.');
  fireEvent.click(within(alert).getByRole('button', { name: 'See what happened' }));
  expect(screen.getByRole('list', { name: 'Runs' }).textContent).toContain('Failed');
});

test('W10 where bots did nothing there is nothing to press', async () => {
  await open({ runs: [], decisions: [] });
  expect(screen.queryByRole('button', { name: 'What the bots did' })).toBeNull();
});

const say = (prompt: Prompt) =>
  renderInConsole(
    <Message
      item={{
        kind: 'comment',
        position: 1,
        key: '1',
        author: { kind: 'bot', id: objectId(9), name: 'Operator' },
        blocks: [{ type: 'paragraph', text: 'Are you a customer?' }],
        prompt,
        createdAt: 0,
        isFirst: true,
        receipt: undefined,
        problem: undefined,
      }}
    />,
    { answers: {} },
  );

test('O1 a teammate sees what a bot asked with buttons, and which one was pressed', async () => {
  const options = [
    { id: '0', label: 'No' },
    { id: '1', label: 'Yes' },
  ];
  await say({ kind: 'buttons', state: 'answered', options, answer: '1' });
  const items = within(screen.getByRole('list', { name: 'What can be chosen' })).getAllByRole(
    'listitem',
  );
  expect(items.map(({ textContent }) => textContent)).toEqual(['No', 'Yes, chosen']);
  expect(screen.queryByRole('button')).toBeNull();
});

test('O4 a teammate sees that a question waits, was skipped, or nobody answered it', async () => {
  const states = [
    ['open', 'Company size · Waits for an answer'],
    ['skipped', 'Company size · Skipped'],
    ['over', 'Company size · Not answered'],
  ] as const;
  for (const [state, text] of states) {
    await say({ kind: 'input', state, label: 'Company size' });
    expect(screen.getByText(text)).toBeTruthy();
    cleanup();
  }
});
