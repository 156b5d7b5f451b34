import { act, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { renderMessenger, type } from '../kit.tsx';
import { idOf } from '../makers.ts';

const view = { name: 'conversation', conversationId: idOf(1) } as const;

test('T2 the visitor sees that a teammate writes, until the message is there', async () => {
  const server = new FakeServer();
  server.seed(idOf(1), '> Hello');
  renderMessenger({ server, view });
  await screen.findByText('Hello');
  act(() => server.teammateTypes(idOf(1)));
  await screen.findByText('Maya is typing');
  act(() => server.teammateWrites(idOf(1), 'Hi there'));
  expect(screen.queryByText('Maya is typing')).toBeNull();
});

test('T2 that the visitor writes is told in a conversation that has begun', async () => {
  const server = new FakeServer();
  server.seed(idOf(1), '> Hello');
  renderMessenger({ server, view });
  await screen.findByText('Hello');
  type('One more thing');
  await waitFor(() => expect(server.callsOf('typing')).toHaveLength(1));
});
