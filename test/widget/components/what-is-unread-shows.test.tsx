import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { button, press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);

function serverWith(...texts: string[]): FakeServer {
  const server = new FakeServer();
  server.seed(id, ...texts);
  return server;
}

test('S8 the tab tells how many are unread, in all conversations', async () => {
  const server = serverWith('> Hi', 'Hello', 'How are you?');
  server.seed(idOf(2), 'News');
  renderMessenger({ server, view: { name: 'home' } });
  await screen.findByRole('button', { name: '3 unread Messages' });
});

test('S8 with nothing unread the tab is only named', async () => {
  renderMessenger({ server: serverWith('> Hi'), view: { name: 'home' } });
  await screen.findByText('Recent message');
  expect(button('Messages').textContent).toBe('Messages');
});

test('S8 the row says what is unread in its conversation', async () => {
  renderMessenger({ server: serverWith('Hello', 'How are you?'), view: { name: 'messages' } });
  await screen.findByRole('button', { name: /How are you\? 2 unread/ });
});

test('S8 more than nine are too many to draw, not too many to say', async () => {
  const texts = Array.from({ length: 12 }, (_, index) => `News ${index}`);
  renderMessenger({ server: serverWith(...texts), view: { name: 'home' } });
  const tab = await screen.findByRole('button', { name: '12 unread Messages' });
  expect(tab.textContent).toBe('9+Messages');
});

test('S8 what is looked at is read, here and on the server', async () => {
  const { server } = renderMessenger({ server: serverWith('Hello'), view: { name: 'home' } });
  (await screen.findByRole('button', { name: /Hello/ })).click();
  await screen.findByRole('log');
  await waitFor(() => expect(server.view(id).unread_count).toBe(0));
  press('Back');
  await screen.findByRole('button', { name: 'Messages' });
  expect(screen.queryByText('1')).toBeNull();
});

test('S8 what comes while another view is open counts at once', async () => {
  const { server } = renderMessenger({ server: serverWith('> Hi'), view: { name: 'home' } });
  await screen.findByText('Recent message');
  await waitFor(() => expect(server.listenerCount).toBe(1));
  server.teammateWrites(id, 'Hello');
  await screen.findByRole('button', { name: '1 unread Messages' });
});
