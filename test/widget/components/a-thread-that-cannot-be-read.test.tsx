import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, unreachable } from '../fake-server.ts';
import { press, renderMessenger, say } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);

/** A conversation whose parts cannot be had, in a list that can. */
function open(server = new FakeServer()) {
  server.seed(id, '> Hi', 'Hello');
  server.up = ({ method }) => method === 'readThread' && unreachable();
  return renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
}

test('S10 it says so and what can be done all the same, and can be tried again', async () => {
  const { server } = open();
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('This could not be loaded.')).toBeDefined();
  expect(within(alert).getByText('You can still write to us.')).toBeDefined();
  server.up = () => {};
  press('Try again');
  await within(screen.getByRole('log')).findByText('Hello');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('S10 the next connection reads it by itself', async () => {
  const { server } = open();
  await screen.findByRole('alert');
  await waitFor(() => expect(server.listenerCount).toBe(1));
  server.up = () => {};
  server.say({ kind: 'disconnected' });
  server.say({ kind: 'connected' });
  await within(screen.getByRole('log')).findByText('Hello');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('S10 it says that it tries again, and where that is in vain the button is there for the next time', async () => {
  const { server } = open();
  await screen.findByRole('alert');
  const gate = createGate();
  server.up = () => gate.wait().then(unreachable);
  press('Try again');
  await screen.findByRole('button', { name: 'Loading…' });
  gate.open();
  await screen.findByRole('button', { name: 'Try again' });
});

test('S5 what takes the button away leaves the focus in the conversation', async () => {
  const { server } = open();
  const again = await screen.findByRole('button', { name: 'Try again' });
  server.up = () => {};
  again.focus();
  press('Try again');
  const log = await screen.findByRole('log');
  await within(log).findByText('Hello');
  await waitFor(() => expect(document.activeElement).toBe(log));
});

test('while it is read it says that it is loading, and nothing else', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const gate = createGate();
  server.up = gate.wait;
  renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('status', { name: 'Loading…' })).toBeDefined();
  gate.open();
  await within(screen.getByRole('log')).findByText('Hello');
  expect(screen.queryByRole('status')).toBeNull();
});

test('S5 what was said before is not read out when it comes, and what is said after it is', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const { context } = renderMessenger({
    server,
    view: { name: 'conversation', conversationId: id },
  });
  const log = screen.getByRole('log');
  const live = (text: string) =>
    within(log).getByText(text).closest('[aria-live]')?.getAttribute('aria-live');
  await within(log).findByText('Hello');
  expect(live('Hello')).toBe('off');
  await waitFor(() => expect(live('Hello')).toBeUndefined(), { timeout: 3_000 });
  context.surface.close();
  await waitFor(() => expect(screen.queryByRole('log')).toBeNull());
});

test('S5 what is said first in a new conversation is read out', async () => {
  renderMessenger({ view: { name: 'home' } });
  press('Send us a message');
  await screen.findByRole('log');
  say('Good morning');
  const said = await within(screen.getByRole('log')).findByText('Good morning');
  expect(said.closest('[aria-live]')).toBeNull();
});

test('S8 where earlier messages cannot be had it says so, and they can be asked for again', async () => {
  const server = new FakeServer();
  server.pageSize = 2;
  server.seed(id, 'One', 'Two', 'Three');
  renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
  const log = within(screen.getByRole('log'));
  await log.findByText('Three');
  server.up = unreachable;
  press('Show earlier messages');
  expect((await log.findByRole('alert')).textContent).toBe('This could not be loaded.');
  server.up = () => {};
  press('Try again');
  await log.findByText('One');
  expect(log.queryByRole('alert')).toBeNull();
});

test('a new conversation invites to write instead', async () => {
  renderMessenger({ view: { name: 'home' } });
  press('Send us a message');
  const log = within(await screen.findByRole('log'));
  expect(log.getByText('How can we help?')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
