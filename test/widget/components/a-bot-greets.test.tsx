import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { must } from '../../../src/base/must.ts';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { FakeDisk } from '../../writing/fake-disk.ts';
import { createPingAnswer } from '../fake-bridge.ts';
import { createGate, FakeServer, settle, unreachable } from '../fake-server.ts';
import { button, press, renderMessenger, say, type } from '../kit.tsx';

const about: Prompt = {
  kind: 'buttons',
  state: 'open',
  options: [
    { id: 'lamp', label: 'A lamp' },
    { id: 'order', label: 'An order' },
  ],
};
const email: Prompt = { kind: 'input', state: 'open', type: 'email', label: 'Email' };

// Nothing is typed before one's eyes, but where that is what it is about.
beforeEach(() => prefersStillness(true));

function prefersStillness(isPreferred: boolean): void {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: isPreferred && query.includes('reduced-motion') }) as MediaQueryList,
  );
}

function createServer(prompt = about): FakeServer {
  const server = new FakeServer();
  server.greeting = ['Welcome!', 'What is it about?'];
  server.greetingPrompt = prompt;
  return server;
}
/** A page at home; a bot may greet. */
function openPage({ greets = true, ...more }: Options = {}) {
  const server = more.server ?? createServer();
  const answer = createPingAnswer(undefined, greets ? { greets: true } : {});
  const bridge = { whoIs: async () => answer };
  return renderMessenger({ server, view: { name: 'home' }, bridge, ...more });
}
type Options = Parameters<typeof renderMessenger>[0] & { greets?: boolean };

/** The same once the view of a new conversation is open and the bot has spoken. */
async function openGreeting(options: Options = {}) {
  const page = openPage(options);
  await begin();
  await within(log()).findByText('What is it about?');
  return { ...page, conversationId: idOnShow(page) };
}
async function begin(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /Send us a message/ }));
  await screen.findByRole('log', { name: 'Conversation' });
}
function idOnShow({ context }: ReturnType<typeof openPage>): string {
  const view = context.surface.view.peek();
  return must(view.name === 'conversation' ? view : undefined, 'a conversation').conversationId;
}
function log(): HTMLElement {
  return screen.getByRole('log', { name: 'Conversation' });
}
function bubble(text: string): Element {
  return must(within(log()).getByText(text).closest('.message'), text);
}
function textsShown(): (string | null)[] {
  return Array.from(log().querySelectorAll('.bubble p'), ({ textContent }) => textContent);
}

test('W1 whoever opens a new conversation is greeted, and nothing has begun and nothing is kept by that', async () => {
  const disk = new FakeDisk();
  const { server, context } = await openGreeting({ disk: disk.tab() });
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?']);
  expect(within(log()).getAllByText('Operator said:')).toHaveLength(2);
  expect(within(log()).getByRole('group', { name: 'Choose an answer' })).toBeTruthy();
  await context.conversations.refresh();
  expect(context.conversations.conversations.value.size).toBe(0);
  expect(disk.entries).toEqual([]);
  expect(new Set(server.calls.map(({ method }) => method))).toEqual(
    new Set(['listConversations', 'greet']),
  );
});

test('W1 it is asked once for a conversation, however often that is opened before it begins', async () => {
  const { server } = await openGreeting();
  press('Back');
  await begin();
  await within(log()).findByText('What is it about?');
  expect(server.callsOf('greet')).toHaveLength(1);
});

test('W1 a greeting comes as if it were typed', async () => {
  prefersStillness(false);
  openPage();
  await begin();
  await screen.findByText('Operator is typing', { exact: false });
  expect(textsShown()).toEqual([]);
  await within(log()).findByText('Welcome!');
  expect(textsShown()).toEqual(['Welcome!']);
  await within(log()).findByText('What is it about?', {}, { timeout: 3_000 });
});

test('W1 pressing an option sends the first message with the answer; what the bot has said stays where it is', async () => {
  const { server, conversationId } = await openGreeting();
  const [first, second] = [bubble('Welcome!'), bubble('What is it about?')];
  const gate = createGate();
  server.down = ({ method }) => (method === 'startConversation' ? gate.wait() : undefined);
  press('A lamp');
  await within(log()).findByText('A lamp');
  expect(screen.queryByRole('button', { name: 'An order' })).toBeNull();
  gate.open();
  await within(log()).findByText('Sent');
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'A lamp']);
  expect([bubble('Welcome!'), bubble('What is it about?')]).toEqual([first, second]);
  expect(first.isConnected && second.isConnected).toBe(true);
  const [started] = server.callsOf('startConversation');
  expect(started?.comment?.answer?.option_id).toBe('lamp');
  expect(server.textsOf(conversationId)).toEqual(['Welcome!', 'What is it about?', 'A lamp']);
  expect(server.callsOf('readThread')).toEqual([]);
  expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
});

test('W1 a message begins it too, and the answer can be given after that', async () => {
  const { server, conversationId } = await openGreeting();
  say('Hello');
  await within(log()).findByText('Sent');
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'Hello']);
  expect(server.callsOf('startConversation')[0]?.comment?.answer).toBeUndefined();
  press('An order');
  await waitFor(() => expect(server.textsOf(conversationId)).toHaveLength(4));
  expect(server.callsOf('reply')[0]?.comment?.answer?.option_id).toBe('order');
});

test('W1 what is no answer is told beside the field, and nothing has begun', async () => {
  const { server, context } = await openGreeting({ server: createServer(email) });
  const input = () => within(log()).getByRole<HTMLInputElement>('textbox', { name: 'Email' });
  fireEvent.input(input(), { target: { value: 'ana@example' } });
  press('Submit');
  await within(log()).findByText(/not an email/);
  expect(input().value).toBe('ana@example');
  expect(context.conversations.conversations.value.size).toBe(0);
  fireEvent.input(input(), { target: { value: 'ana@example.com' } });
  press('Submit');
  await within(log()).findByText('ana@example.com', { selector: 'a' });
  await waitFor(() => expect(server.callsOf('startConversation')).toHaveLength(2));
});

test('W1 what the bot says by the time it begins takes the place of what it said before', async () => {
  const { server } = await openGreeting();
  server.greeting = ['Good evening!'];
  server.greetingPrompt = undefined;
  press('A lamp');
  await within(log()).findByText('Sent');
  await waitFor(() => expect(textsShown()).toEqual(['Good evening!', 'A lamp']));
  expect(within(log()).queryByText(/Not sent/)).toBeNull();
});

test('W1 where nobody greets any more, what was said goes', async () => {
  const { server } = await openGreeting();
  server.greeting = [];
  say('Hello');
  await within(log()).findByText('Sent');
  await waitFor(() => expect(textsShown()).toEqual(['Hello']));
});

test('W1 where the answer to the first message is lost, the next attempt finds all of it', async () => {
  const { server } = await openGreeting();
  let lost = 0;
  server.down = ({ method }) =>
    method === 'startConversation' && (lost += 1) === 1 && unreachable();
  // Sent again, the server says no more than what was written.
  const start = server.startConversation.bind(server);
  server.startConversation = async (...given) => {
    return { ...(await start(...given)), more: [] };
  };
  say('Hello');
  await within(log()).findByText('Sent', {}, { timeout: 5_000 });
  await waitFor(() => expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'Hello']));
  await waitFor(() => expect(server.callsOf('readThread')).not.toEqual([]));
  expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
});

test('W1 an answer that could not be sent waits: the next page is greeted again, shows it as given, and sends it once', async () => {
  const server = createServer();
  const disk = new FakeDisk();
  const first = await openGreeting({ server, disk: disk.tab() });
  const view = first.context.surface.view.peek();
  server.up = ({ method }) => method === 'startConversation' && unreachable();
  press('A lamp');
  await waitFor(() => expect(server.callsOf('startConversation')).not.toEqual([]));
  await settle();
  cleanup();
  first.context.destroy();

  openPage({ server, disk: disk.tab(), view });
  await within(log()).findByText('What is it about?');
  await within(log()).findByText('A lamp');
  expect(screen.queryByRole('button', { name: 'An order' })).toBeNull();
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'A lamp']);
  server.up = () => {};
  await waitFor(() => expect(server.textsOf(first.conversationId)).toHaveLength(3), {
    timeout: 5_000,
  });
  await within(log()).findByText('Sent');
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'A lamp']);
  await waitFor(() => expect(disk.entries).toEqual([]));
});

test('W1 nobody is asked where no bot greets, nor where a first message is sent at once', async () => {
  const quiet = openPage({ greets: false });
  await begin();
  await settle();
  expect(quiet.server.callsOf('greet')).toEqual([]);
  cleanup();

  const { server, context } = openPage();
  context.startConversation('Hello', true);
  await screen.findByRole('log', { name: 'Conversation' });
  await within(log()).findByText('Sent');
  expect(server.callsOf('greet')).toEqual([]);
  // What the bot said before it is there all the same.
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'Hello']);
});

test('W1 where it cannot be asked nobody is told, a message can be written, and it is asked again with the next opening', async () => {
  const server = createServer();
  server.up = ({ method }) => method === 'greet' && unreachable();
  openPage({ server });
  await begin();
  await settle();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(textsShown()).toEqual([]);
  type('Hello');
  expect(button('Send').disabled).toBe(false);
  press('Back');
  server.up = () => {};
  await begin();
  await within(log()).findByText('What is it about?');
});

test('W1 a greeting that comes late, after the conversation has begun, is not shown twice', async () => {
  const server = createServer();
  const gate = createGate();
  server.down = ({ method }) => (method === 'greet' ? gate.wait() : undefined);
  openPage({ server });
  await begin();
  say('Hello');
  await within(log()).findByText('Sent');
  gate.open();
  await settle();
  expect(textsShown()).toEqual(['Welcome!', 'What is it about?', 'Hello']);
});
