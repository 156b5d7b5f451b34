import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { press, renderMessenger, say } from '../kit.tsx';
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
  await log().findByText('Sending…');
  await settle();
  expect(log().getByText('Sending…')).toBeDefined();
  expect(log().queryByText('Not sent')).toBeNull();
});

test('what the server refuses says “Not sent” and can be tried again', async () => {
  const { server } = await open();
  server.up = ({ method }) => method === 'reply' && Promise.reject(refusal('invalid'));
  say('Are you there?');
  await log().findByText('Not sent');
  server.up = () => {};
  press('Try again');
  await log().findByText('Sent');
  expect(log().queryByText('Not sent')).toBeNull();
  expect(server.textsOf(id)).toEqual(['Hi', 'Are you there?']);
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
