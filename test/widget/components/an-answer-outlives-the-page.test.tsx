import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { FakeDisk } from '../../writing/fake-disk.ts';
import { FakeServer, settle, unreachable } from '../fake-server.ts';
import { press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);
const view = { name: 'conversation', conversationId: id } as const;
const email: Prompt = {
  kind: 'input',
  state: 'open',
  type: 'email',
  attribute: 'contact.email',
  label: 'Email',
};

/** A browser in whose conversation a bot has asked for an email. */
function createBrowser() {
  const server = new FakeServer();
  const disk = new FakeDisk();
  server.seed(id, '> Hi');
  server.botSays(id, 'Which email?', email);
  async function openPage(more: Parameters<typeof renderMessenger>[0] = {}) {
    const page = renderMessenger({ server, view, disk: disk.tab(), ...more });
    await within(log()).findByText('Which email?');
    return {
      ...page,
      leave() {
        cleanup();
        page.context.destroy();
      },
    };
  }
  return { server, disk, openPage };
}
function log(): HTMLElement {
  return screen.getByRole('log', { name: 'Conversation' });
}
function input(): HTMLInputElement {
  return within(log()).getByRole('textbox', { name: 'Email' });
}
function fill(text: string): void {
  fireEvent.input(input(), { target: { value: text } });
}

test('O10 the next page asks the same question, and has what was being typed', async () => {
  const { openPage } = createBrowser();
  const first = await openPage();
  fill('ana@exam');
  await settle();
  first.leave();
  await openPage();
  await waitFor(() => expect(input().value).toBe('ana@exam'));
});

test('O10 an answer that waits shows as given on the next page too, and is sent once', async () => {
  const { server, disk, openPage } = createBrowser();
  const first = await openPage();
  server.up = ({ method }) => method === 'reply' && unreachable();
  fill('ana@example.com');
  press('Submit');
  await waitFor(() => expect(server.callsOf('reply').length).toBeGreaterThan(0));
  await settle();
  first.leave();

  await openPage();
  await within(log()).findByText('ana@example.com', { selector: 'a' });
  expect(within(log()).queryByRole('textbox')).toBeNull();
  server.up = () => {};
  await waitFor(
    () => expect(server.textsOf(id)).toEqual(['Hi', 'Which email?', 'ana@example.com']),
    {
      timeout: 5_000,
    },
  );
  // What was typed is no use any more.
  await waitFor(() => expect(disk.entries).toEqual([]));
});

test('O10 another tab shows an answer that waits as given', async () => {
  const { server, openPage, disk } = createBrowser();
  server.up = ({ method }) => method === 'reply' && unreachable();
  await openPage();
  fill('ana@example.com');
  press('Submit');
  await settle();
  cleanup();
  renderMessenger({ server, view, disk: disk.tab() });
  await within(log()).findByText('ana@example.com', { selector: 'a' });
});

test('V3 an answer that a closed page has left and the server does not take is back in the field', async () => {
  const { server, openPage } = createBrowser();
  const first = await openPage();
  server.up = ({ method }) => method === 'reply' && unreachable();
  fill('ana@example');
  press('Submit');
  await settle();
  first.leave();
  server.up = () => {};
  await openPage();
  await within(log()).findByText(/not an email/);
  expect(input().value).toBe('ana@example');
  expect(within(log()).queryByText(/Not sent/)).toBeNull();
});

test('O10 where what is needed to answer cannot be had, what was asked stands there, and a message can be written', async () => {
  const { openPage } = createBrowser();
  await openPage({ fetchBots: async () => unreachable() });
  expect(within(log()).getByText('Operator said:')).toBeTruthy();
  expect(within(log()).queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Message' })).toBeTruthy();
});
