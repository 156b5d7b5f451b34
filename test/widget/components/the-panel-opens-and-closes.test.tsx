import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { button, field, press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

test('closed it is not there', () => {
  renderMessenger();
  expect(document.body.textContent).toBe('');
});

test('open it is the dialog “Messenger”, at home', async () => {
  const { context } = renderMessenger();
  context.surface.open();
  await screen.findByRole('dialog', { name: 'Messenger' });
  expect(screen.getByRole('heading', { name: /How can we help/ })).toBeDefined();
  expect(button('Send us a message')).toBeDefined();
});

test('S5 it takes the focus when it opens', async () => {
  const { context } = renderMessenger();
  context.surface.open();
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
});

test('S5 a conversation gives the focus to its field, and moves no page', async () => {
  renderMessenger({ view: { name: 'home' } });
  press('Send us a message');
  await waitFor(() => expect(document.activeElement).toBe(field()));
});

test('S5 Escape closes it', async () => {
  const { context } = renderMessenger({ view: { name: 'home' } });
  fireEvent.keyDown(button('Send us a message'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(context.surface.isOpen.value).toBe(false);
});

test('S5 Escape that ends a composition leaves it open', () => {
  const { context } = renderMessenger({ view: { name: 'conversation', conversationId: idOf(1) } });
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
  expect(context.surface.isOpen.value).toBe(true);
});

test('other keys leave it open', () => {
  const { context } = renderMessenger({ view: { name: 'home' } });
  fireEvent.keyDown(button('Send us a message'), { key: 'Tab' });
  expect(context.surface.isOpen.value).toBe(true);
});

test.each(['home', 'messages', 'conversation'] as const)(
  'S6 the view “%s” has a button that closes: on a phone it covers the launcher',
  async (name) => {
    const server = new FakeServer();
    server.seed(idOf(1), 'Hello');
    const view = name === 'conversation' ? { name, conversationId: idOf(1) } : { name };
    const { context } = renderMessenger({ server, view });
    press('Close');
    expect(context.surface.isOpen.value).toBe(false);
  },
);

test('one press apart: home, messages, back', async () => {
  renderMessenger({ view: { name: 'home' } });
  expect(button('Home').getAttribute('aria-current')).toBe('page');
  press('Messages');
  await screen.findByRole('heading', { name: 'Messages' });
  expect(button('Messages').getAttribute('aria-current')).toBe('page');
  press('Home');
  await screen.findByRole('heading', { name: /How can we help/ });
  press('Send us a message');
  await screen.findByRole('log', { name: 'Conversation' });
  press('Back');
  await screen.findByRole('heading', { name: /How can we help/ });
});

test.each([
  ['Home', 'Send us a message'],
  ['Messages', 'Send us a message'],
])(
  'S5 who comes back to “%s” from what they began there finds the focus on “%s”',
  async (tab, name) => {
    renderMessenger({ view: { name: 'home' } });
    press(tab);
    await waitFor(() => expect(button(tab).getAttribute('aria-current')).toBe('page'));
    press(name);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    press('Back');
    await waitFor(() => expect(document.activeElement).toBe(button(name)));
    expect(button(tab).getAttribute('aria-current')).toBe('page');
  },
);

test('S1 a page may ask for a conversation by whatever name; that there is none leads home', async () => {
  const { context } = renderMessenger();
  context.surface.open({ name: 'conversation', conversationId: '#7: "none" of ours' });
  await screen.findByRole('heading', { name: /How can we help/ });
  await waitFor(() => expect(document.activeElement).toBe(button('Send us a message')));
});

test('S6 where fingers come first, a conversation is opened to be read, and a new one to be written', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query.includes('hover:none') }) as MediaQueryList,
  );
  onTestFinished(() => void vi.restoreAllMocks());
  const server = new FakeServer();
  server.seed(idOf(1), 'Hello');
  renderMessenger({ server, view: { name: 'home' } });
  fireEvent.click(await screen.findByRole('button', { name: /Hello/ }));
  const log = await screen.findByRole('log');
  await waitFor(() => expect(document.activeElement?.contains(log)).toBe(true));
  expect(document.activeElement).not.toBe(field());
  expect(document.activeElement).not.toBe(document.body);
  press('Back');
  await screen.findByRole('heading', { name: /How can we help/ });
  press('Send us a message');
  await waitFor(() => expect(document.activeElement).toBe(field()));
});
