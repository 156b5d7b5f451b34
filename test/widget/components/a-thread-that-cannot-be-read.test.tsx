import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createGate, FakeServer, unreachable } from '../fake-server.ts';
import { press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);

/** A conversation whose parts cannot be had, in a list that can. */
function open(server = new FakeServer()) {
  server.seed(id, '> Hi', 'Hello');
  server.up = ({ method }) => method === 'readThread' && unreachable();
  return renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
}

test('S10 it says so, and can be tried again', async () => {
  const { server } = open();
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('This could not be loaded.')).toBeDefined();
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

test('while it is read nothing is said yet', () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  server.up = createGate().wait;
  renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a new conversation invites to write instead', async () => {
  renderMessenger({ view: { name: 'home' } });
  press('Send us a message');
  const log = within(await screen.findByRole('log'));
  expect(log.getByText('How can we help?')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
