import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { press, renderMessenger, say } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);
const view = { name: 'conversation', conversationId: id } as const;

function serverWith(count: number, by: '' | '> ' = ''): FakeServer {
  const server = new FakeServer();
  server.seed(id, ...Array.from({ length: count }, (_, index) => `${by}Line ${index + 1}.`));
  return server;
}
function log() {
  return within(screen.getByRole('log'));
}
function shownLines(): string[] {
  return log()
    .getAllByText(/^Line \d+\.$/)
    .map((element) => element.textContent ?? '');
}
function heightIs(
  element: HTMLElement,
  scrollHeight: number | (() => number),
  clientHeight: number,
): void {
  const get = typeof scrollHeight === 'function' ? scrollHeight : () => scrollHeight;
  Object.defineProperties(element, {
    scrollHeight: { get, configurable: true },
    clientHeight: { value: clientHeight, configurable: true },
  });
}

test('earlier messages are asked for before the first that is there, until there are none', async () => {
  const server = serverWith(5);
  server.pageSize = 2;
  renderMessenger({ server, view });
  await log().findByText('Line 5.');
  expect(shownLines()).toEqual(['Line 4.', 'Line 5.']);
  press('Show earlier messages');
  await log().findByText('Line 2.');
  expect(server.callsOf('readThread').at(-1)?.position).toBe(4);
  press('Show earlier messages');
  await log().findByText('Line 1.');
  expect(server.callsOf('readThread').at(-1)?.position).toBe(2);
  expect(shownLines()).toEqual(['Line 1.', 'Line 2.', 'Line 3.', 'Line 4.', 'Line 5.']);
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('a thread that is whole offers nothing earlier', async () => {
  renderMessenger({ server: serverWith(3), view });
  await log().findByText('Line 3.');
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('of a hundred messages the last are there at once, in order, and boxes stand for the others', async () => {
  renderMessenger({ server: serverWith(100), view });
  await log().findByText('Line 100.');
  const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(shownLines()).toEqual(numbers.slice(-41).map((number) => `Line ${number}.`));
  const boxes = log().getByText('Line 60.').closest('.log-page')?.parentElement?.children ?? [];
  expect([...boxes].filter(({ childElementCount }) => childElementCount === 0)).toHaveLength(5);
});

test('the newest stays in sight while it was in sight', async () => {
  // Nothing is unread that it would begin with.
  const { server } = renderMessenger({ server: serverWith(3, '> '), view });
  await log().findByText('Line 3.');
  const element = screen.getByRole('log');
  heightIs(element, 900, 300);
  await waitFor(() => expect(server.listenerCount).toBe(1));
  server.teammateWrites(id, 'Line 4.');
  await log().findByText('Line 4.');
  expect(element.scrollTop).toBe(900);
});

test('who has scrolled up is left there, until they write', async () => {
  const { server } = renderMessenger({ server: serverWith(3), view });
  await log().findByText('Line 3.');
  const element = screen.getByRole('log');
  heightIs(element, 900, 300);
  element.dispatchEvent(new Event('scroll'));
  element.scrollTop = 100;
  element.dispatchEvent(new Event('scroll'));
  await waitFor(() => expect(server.listenerCount).toBe(1));
  server.teammateWrites(id, 'Line 4.');
  await log().findByText('Line 4.');
  expect(element.scrollTop).toBe(100);
  say('Line 5.');
  await log().findByText('Line 5.');
  expect(element.scrollTop).toBe(900);
});
