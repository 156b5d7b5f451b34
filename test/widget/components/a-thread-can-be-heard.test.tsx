import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { renderMessenger, say } from '../kit.tsx';
import { idOf, omar } from '../makers.ts';

const id = idOf(1);

async function open(...texts: string[]) {
  const server = new FakeServer();
  server.seed(id, ...texts);
  const messenger = renderMessenger({
    server,
    view: { name: 'conversation', conversationId: id },
  });
  await log().findAllByText(/said:/);
  return messenger;
}
function log() {
  return within(screen.getByRole('log', { name: 'Conversation' }));
}

test('S5 every message says by whom it is', async () => {
  const { server } = await open('> Hi', 'Hello', 'How are you?');
  server.teammateWrites(id, 'I take over', omar);
  await log().findByText('Omar said:');
  expect(log().getAllByText('You said:')).toHaveLength(1);
  expect(log().getAllByText('Maya said:')).toHaveLength(2);
});

test('S5 a name that is only for the eye is not heard twice', async () => {
  await open('Hello');
  const [seen] = log().getAllByText('Maya');
  expect(seen?.closest('[aria-hidden="true"]')).not.toBeNull();
});

test('S5 what comes is announced by the log, in order', async () => {
  const { server } = await open('> Hi');
  server.teammateWrites(id, 'Hello');
  await log().findByText('Hello');
  say('How are you?');
  await log().findByText('How are you?');
  const said = log().getAllByText(/^(Hi|Hello|How are you\?)$/);
  expect(said.map((element) => element.textContent)).toEqual(['Hi', 'Hello', 'How are you?']);
});

test('S5 the thread can be scrolled by keyboard', async () => {
  await open('Hello');
  expect(screen.getByRole('log').tabIndex).toBe(0);
});

test('it is headed by whom one talks to: the teammate who answered, before that the workspace', async () => {
  const { server } = await open('> Hi');
  expect(screen.getByRole('heading', { name: 'Foyer Coffee' })).toBeDefined();
  server.teammateWrites(id, 'Hello', omar);
  await screen.findByRole('heading', { name: 'Omar' });
});

test('times are for machines too', async () => {
  const { server } = await open('Hello');
  const time = screen.getByRole('log').querySelector('time');
  const [part] = (await server.readThread(id)).parts;
  expect(time?.getAttribute('datetime')).toBe(new Date(part?.created_at ?? 0).toISOString());
});

test('S8 a teammate has the same face beside their words as at the head of the conversation', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi', 'Hello');
  const faces = [{ name: 'Maya', avatar_url: '/maya.png' }];
  renderMessenger({
    server,
    view: { name: 'conversation', conversationId: id },
    config: { faces },
  });
  await log().findByText('Hello');
  const pictures = screen.getByRole('dialog').querySelectorAll('img[src="/maya.png"]');
  expect(pictures).toHaveLength(2);
});
