import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, settle } from '../fake-server.ts';
import { button, field, press, renderMessenger, say, type } from '../kit.tsx';
import { en } from '../../../src/widget/texts/en.ts';
import { idOf } from '../makers.ts';

const id = idOf(1);
const view = { name: 'conversation', conversationId: id } as const;

async function open() {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const messenger = renderMessenger({ server, view });
  await within(log()).findByText('Hi');
  return messenger;
}
function log(): HTMLElement {
  return screen.getByRole('log', { name: 'Conversation' });
}

test('the whole way: open, write, send, and it is there', async () => {
  const { server } = renderMessenger({ view: { name: 'home' } });
  press('Send us a message');
  await screen.findByRole('log');
  type('Hello there');
  press('Send');
  await within(log()).findByText('Hello there');
  await waitFor(() => expect(server.callsOf('startConversation')).toHaveLength(1));
});

test('an empty field cannot be sent', async () => {
  const { server } = await open();
  expect(button('Send').disabled).toBe(true);
  say('  \n ');
  expect(button('Send').disabled).toBe(true);
  type('Hello');
  await waitFor(() => expect(button('Send').disabled).toBe(false));
  await settle();
  expect(server.callsOf('reply')).toEqual([]);
});

test('Enter sends, and the field is empty for the next', async () => {
  const { server } = await open();
  say('Hello');
  await waitFor(() => expect(server.textsOf(id)).toEqual(['Hi', 'Hello']));
  await waitFor(() => expect(field().value).toBe(''));
  expect(document.activeElement).toBe(field());
});

test.each([
  { why: 'Shift+Enter breaks the line', key: { key: 'Enter', shiftKey: true } },
  { why: 'Enter that chooses a candidate', key: { key: 'Enter', isComposing: true } },
  { why: 'the same as Safari says it', key: { key: 'Enter', keyCode: 229 } },
  { why: 'any other key', key: { key: 'a' } },
])('S5 nothing is sent by a key that means something else: $why', async ({ key }) => {
  const { server } = await open();
  type('こんにちは');
  const isUsual = fireEvent.keyDown(field(), key);
  await settle();
  expect(isUsual).toBe(true);
  expect(server.callsOf('reply')).toEqual([]);
  expect(field().value).toBe('こんにちは');
});

test('Enter itself is not written', async () => {
  await open();
  type('Hello');
  expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false);
});

test('an empty line parts paragraphs, a single break stays', async () => {
  const { server } = await open();
  say('one\ntwo\n\nthree');
  await waitFor(() =>
    expect(server.callsOf('reply')[0]?.comment?.blocks).toEqual([
      { type: 'paragraph', text: 'one\ntwo' },
      { type: 'paragraph', text: 'three' },
    ]),
  );
});

test('S4 a draft waits while the visitor looks elsewhere', async () => {
  await open();
  type('Half a thou');
  press('Back');
  fireEvent.click(await screen.findByRole('button', { name: /Draft: Half a thou/ }));
  await screen.findByRole('log');
  expect(field().value).toBe('Half a thou');
});

test('a new conversation can begin with a text', async () => {
  const { context } = renderMessenger();
  context.startConversation('About order 7');
  context.surface.open();
  await screen.findByRole('dialog');
  expect(field().value).toBe('About order 7');
});

test('S4 messages that are written in a hurry stand in order and arrive in order', async () => {
  const { server } = await open();
  const gate = createGate();
  server.up = gate.wait;
  ['one', 'two', 'three'].forEach(say);
  await within(log()).findByText('three');
  const shown = within(log()).getAllByText(/^(one|two|three)$/);
  expect(shown.map((element) => element.textContent)).toEqual(['one', 'two', 'three']);
  gate.open();
  await waitFor(() => expect(server.textsOf(id)).toEqual(['Hi', 'one', 'two', 'three']));
  expect(within(log()).getAllByText(/^(one|two|three)$/)).toHaveLength(3);
});

test('S8 nothing is cut off a text that is too long for a message: it says so, and is sent once it is shorter', async () => {
  const { server } = await open();
  const pasted = 'long '.repeat(2_100);
  say(pasted);
  expect(field().value).toBe(pasted);
  expect(screen.getByText(en.tooLong).getAttribute('role')).toBe('status');
  expect(screen.getByText(en.tooLong).parentElement?.textContent).toContain('10,500/10,000');
  expect(button('Send').disabled).toBe(true);
  await settle();
  expect(server.callsOf('reply')).toEqual([]);
  say(pasted.slice(0, 10_000));
  await waitFor(() => expect(server.callsOf('reply')).toHaveLength(1));
  expect(screen.queryByText(en.tooLong)).toBeNull();
});
