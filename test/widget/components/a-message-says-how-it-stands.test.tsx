import { firstWords } from '../../kit/first-words.ts';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { button, press, renderMessenger, say, type } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);

async function open() {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const messenger = renderMessenger({
    server,
    view: { name: 'conversation', conversationId: id },
  });
  await log().findByText('Sent');
  return messenger;
}
function log() {
  return within(screen.getByRole('log'));
}

test('S8 at once “Sending…”, then “Sent”, then “Seen”', async () => {
  const { server } = await open();
  const gate = createGate();
  server.up = gate.wait;
  say('Are you there?');
  await log().findByText('Are you there?');
  expect(log().getByText('Sending…')).toBeDefined();
  expect(log().queryByText('Sent')).toBeNull();
  gate.open();
  await log().findByText('Sent');
  expect(log().queryByText('Sending…')).toBeNull();
  server.teammateReads(id);
  await log().findByText('Seen');
  expect(log().queryByText('Sent')).toBeNull();
  expect(log().getAllByText('Are you there?')).toHaveLength(1);
});

test('S4 while the server is away it says that it is on its way', async () => {
  const { server } = await open();
  server.up = unreachable;
  say('Are you there?');
  await log().findByText('Still sending… we keep trying.');
  await settle();
  expect(log().getByText('Still sending… we keep trying.')).toBeDefined();
  expect(log().queryByText(/Not sent/)).toBeNull();
});

test('S4 one that came too fast says that it goes out by itself', async () => {
  const { server } = await open();
  server.up = () => Promise.reject(Object.assign(refusal('rate_limited'), { retry_after_s: 30 }));
  say('Quick');
  await log().findByText('That was quick. It is sent in a moment.');
});

test('S4 one from a page that is too old says what to do', async () => {
  const { server } = await open();
  server.up = () => Promise.reject(refusal('version_unsupported'));
  say('Old');
  await log().findByText('Please reload the page to send this.');
});

test.each([
  ['invalid', 'Not sent. It was not accepted.'],
  ['too_large', 'Not sent. The message is too long.'],
  ['conversation_unknown', 'Not sent. This conversation is gone.'],
  ['blocked', 'Not sent. You cannot write here any more.'],
] as const)(
  'S4 what the server refuses (%s) says why and can be tried again',
  async (kind, why) => {
    const { server } = await open();
    server.up = ({ method }) => method === 'reply' && Promise.reject(refusal(kind));
    say('Are you there?');
    await log().findByText(why);
    server.up = () => {};
    press('Try again');
    await log().findByText('Sent');
    expect(log().queryByText(/Not sent/)).toBeNull();
    expect(server.textsOf(id)).toEqual(['Hi', 'Are you there?']);
  },
);

test('S4 what the server refuses can be discarded, and holds up nothing', async () => {
  const { server } = await open();
  server.up = ({ comment }) =>
    firstWords(comment?.blocks) === 'No' && Promise.reject(refusal('invalid'));
  say('No');
  say('Yes');
  await waitFor(() => expect(server.textsOf(id)).toEqual(['Hi', 'Yes']));
  await log().findByText(/Not sent/);
  button('Discard').focus();
  press('Discard');
  await waitFor(() => expect(log().queryByText('No')).toBeNull());
  // Its button is gone; the focus is not.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('log')));
});

test('S4 a visitor whose browser keeps nothing is told, once there is something to lose', async () => {
  await open();
  const told = /does not let us keep your message/;
  expect(screen.queryByText(told)).toBeNull();
  type('Hel');
  expect((await screen.findAllByText(told)).map(({ role }) => role)).toEqual(['status']);
  type('Hello');
  expect(screen.getAllByText(told)).toHaveLength(1);
});

test('only messages that were sent have a time', async () => {
  const { server } = await open();
  const timesBefore = document.querySelectorAll('time').length;
  server.up = createGate().wait;
  say('On its way');
  await log().findByText('Sending…');
  await waitFor(() => expect(document.querySelectorAll('time')).toHaveLength(timesBefore));
});

test('a closed conversation says so, and writing again opens it', async () => {
  const { server } = await open();
  server.teammateCloses(id);
  await log().findByText('This conversation was closed');
  say('One more thing');
  await log().findByText('One more thing');
  await waitFor(() => expect(server.view(id).state).toBe('open'));
});
