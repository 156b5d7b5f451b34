import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, unreachable } from '../fake-server.ts';
import { button, press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

function serverWithTwo(): FakeServer {
  const server = new FakeServer();
  server.seed(idOf(1), '> About coffee', 'Of course');
  server.seed(idOf(2), '> About tea');
  return server;
}
async function rows(): Promise<string[]> {
  const list = await within(screen.getByRole('dialog')).findByRole('list');
  return within(list)
    .getAllByRole('button')
    .map((row) => /About tea|Of course|One moment/.exec(row.textContent ?? '')?.[0] ?? '');
}

test('the latest stands first, and comes first when something is said', async () => {
  const { server } = renderMessenger({ server: serverWithTwo(), view: { name: 'messages' } });
  expect(await rows()).toEqual(['About tea', 'Of course']);
  await waitFor(() => expect(server.listenerCount).toBe(1));
  server.teammateWrites(idOf(1), 'One moment');
  await screen.findByText('One moment');
  expect(await rows()).toEqual(['One moment', 'About tea']);
});

test('a row says with whom, and what was said last and by whom', async () => {
  renderMessenger({ server: serverWithTwo(), view: { name: 'messages' } });
  const list = await within(screen.getByRole('dialog')).findByRole('list');
  expect(within(list).getByRole('button', { name: /^Maya.*Of course/ })).toBeDefined();
  expect(within(list).getByRole('button', { name: /^Foyer Coffee.*You: About tea/ })).toBeDefined();
});

test('a row opens its conversation', async () => {
  renderMessenger({ server: serverWithTwo(), view: { name: 'messages' } });
  (await screen.findByRole('button', { name: /Of course/ })).click();
  await screen.findByRole('log', { name: 'Conversation' });
  await screen.findByText('About coffee');
});

test('home shows the latest, and how to write anew', async () => {
  renderMessenger({ server: serverWithTwo(), view: { name: 'home' } });
  await screen.findByRole('button', { name: /About tea/ });
  expect(screen.queryByText(/Of course/)).toBeNull();
  expect(button('Send us a message')).toBeDefined();
});

test('with none it says so, and how to begin', async () => {
  renderMessenger({ view: { name: 'messages' } });
  await screen.findByText('No messages yet');
  press('Send us a message');
  await screen.findByRole('log', { name: 'Conversation' });
});

test('with some one can begin another', async () => {
  const { server } = renderMessenger({ server: serverWithTwo(), view: { name: 'messages' } });
  await within(screen.getByRole('dialog')).findByRole('list');
  press('New conversation');
  await screen.findByRole('log', { name: 'Conversation' });
  expect(server.callsOf('startConversation')).toEqual([]);
});

test('while it loads it does not say that there are none', () => {
  const server = serverWithTwo();
  server.up = createGate().wait;
  renderMessenger({ server, view: { name: 'messages' } });
  expect(screen.queryByText('No messages yet')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('S10 a list that cannot be had says so, and can be tried again', async () => {
  const server = serverWithTwo();
  server.up = unreachable;
  renderMessenger({ server, view: { name: 'messages' } });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('This could not be loaded.You can still write to us.');
  button('Try again').focus();
  server.up = () => {};
  press('Try again');
  expect(await rows()).toEqual(['About tea', 'Of course']);
  expect(screen.queryByRole('alert')).toBeNull();
  // Its button is gone; the focus is not.
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
});

test('S4 without a connection a conversation says so, until it is back', async () => {
  const view = { name: 'conversation', conversationId: idOf(1) } as const;
  const { server } = renderMessenger({ server: serverWithTwo(), view });
  await waitFor(() => expect(server.listenerCount).toBe(1));
  expect(screen.queryByRole('status')).toBeNull();
  server.say({ kind: 'disconnected' });
  expect((await screen.findByRole('status')).textContent).toMatch(/^No connection/);
  server.say({ kind: 'connected' });
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});
