import { waitFor, within } from '@testing-library/preact';
import { expect, onTestFinished, test } from 'vitest';
import type { Bridge } from '../../../src/widget/bridge.ts';
import { mountMessenger } from '../../../src/widget/messenger.tsx';
import { ar } from '../../../src/widget/texts/ar.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createFakeBridge, createPingAnswer, workspace } from '../fake-bridge.ts';
import { FakeServer, refusal } from '../fake-server.ts';
import { idOf } from '../makers.ts';

async function mount(more: Partial<Bridge> = {}) {
  const server = new FakeServer();
  const bridge = createFakeBridge(server, more);
  const messenger = await mountMessenger(bridge);
  onTestFinished(() => messenger.destroy());
  return { server, messenger, told: bridge.told };
}
function place(): HTMLElement {
  return document.getElementById('intercom-container')?.shadowRoot as unknown as HTMLElement;
}

test('it comes closed, and shows and hides when it is told', async () => {
  const { messenger, told } = await mount();
  expect(within(place()).queryByRole('dialog')).toBeNull();
  messenger.show();
  await within(place()).findByRole('dialog', { name: 'Messenger' });
  messenger.hide();
  await waitFor(() => expect(within(place()).queryByRole('dialog')).toBeNull());
  expect(told.surfaces.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
});

test('it opens where the visitor was', async () => {
  const { messenger } = await mount({ surface: { isOpen: true, view: { name: 'messages' } } });
  messenger.show();
  await within(place()).findByRole('heading', { name: 'Messages' });
});

test('S1 it opens a new message with a text in it', async () => {
  const { messenger } = await mount();
  messenger.showNewMessage('About order 7');
  const field = await within(place()).findByRole<HTMLTextAreaElement>('textbox', {
    name: 'Message',
  });
  expect(field.value).toBe('About order 7');
});

test('S5 it speaks the visitor’s language, and so does the launcher', async () => {
  const arabic = await mount({
    languages: ['ar-EG', 'en'],
    config: async () => ({ language: 'ar', texts: ar, theme: 'light', faces: [] }),
  });
  expect(arabic.told.launcherTexts).toEqual([ar.launcher]);
  arabic.messenger.show();
  await within(place()).findByRole('dialog', { name: ar.messenger });
  arabic.messenger.destroy();
  const other = await mount({ config: async () => undefined });
  expect(other.told.launcherTexts).toEqual([en.launcher]);
});

test('S7 it goes to where the page wants it, also later', async () => {
  const { messenger } = await mount();
  messenger.look({ ...workspace, alignment: 'left', horizontal_padding: 60 });
  messenger.show();
  const dialog = await within(place()).findByRole('dialog');
  expect(dialog.classList.contains('on-left')).toBe(true);
  const { adoptedStyleSheets } = place() as unknown as ShadowRoot;
  const css = adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (r) => r.cssText));
  expect(css.join(' ')).toContain('--x: 60px');
});

test('S5 it says in which language it is', async () => {
  const { messenger } = await mount({ languages: ['en-GB'] });
  messenger.show();
  const dialog = await within(place()).findByRole('dialog');
  expect(dialog.getAttribute('lang')).toBe('en-GB');
});

test('V13 when it is destroyed nothing is left in the page; twice is harmless', async () => {
  const { messenger } = await mount();
  messenger.show();
  messenger.destroy();
  messenger.destroy();
  expect(document.getElementById('intercom-container')).toBeNull();
});

test('V13 who is known from the first ping is not taken for another by the second', async () => {
  const { server, messenger, told } = await mount();
  await waitFor(() => expect(told.unreadCounts).toEqual([0]));
  messenger.personIs(createPingAnswer().contact);
  messenger.showNewMessage('A draft');
  messenger.personIs(createPingAnswer().contact);
  expect(told.surfaces.at(-1)?.view.name).toBe('conversation');
  const before = server.callsOf('listConversations').length;
  messenger.personIs({ ...createPingAnswer().contact, id: 'd'.repeat(24) });
  expect(told.surfaces.at(-1)?.view.name).toBe('home');
  await waitFor(() => expect(server.callsOf('listConversations')).toHaveLength(before + 1));
});

test('S3 a server that refuses the visitor breaks nothing here', async () => {
  const whoIs = () => Promise.reject(refusal('identity_unverified'));
  const { messenger } = await mount({ whoIs, surface: conversationAt(1) });
  messenger.show();
  await within(place()).findByRole('log');
});

function conversationAt(number: number): Bridge['surface'] {
  return { isOpen: true, view: { name: 'conversation', conversationId: idOf(number) } };
}
