import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ar } from '../../../src/widget/texts/ar.ts';
import { FakeServer } from '../fake-server.ts';
import { button, field, press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

function open() {
  const server = new FakeServer();
  server.seed(idOf(1), '> مرحبا', 'Hello');
  return renderMessenger({ server, texts: ar, locale: 'ar-EG', view: { name: 'home' } });
}

test('S5 in Arabic the panel runs from right to left, under its Arabic name', () => {
  open();
  expect(screen.getByRole('dialog', { name: 'المحادثات' }).dir).toBe('rtl');
});

test('S5 every way through it has an Arabic name', async () => {
  open();
  expect(button('الرئيسية')).toBeDefined();
  press('أرسل لنا رسالة');
  await screen.findByRole('log', { name: 'محادثة' });
  expect(field('رسالة').placeholder).toBe('اكتب رسالة…');
  expect(button('إرسال')).toBeDefined();
  press('رجوع');
  await screen.findByRole('button', { name: 'أرسل لنا رسالة' });
  press(/الرسائل$/);
  await screen.findByRole('heading', { name: 'الرسائل' });
});

test('S5 no English is left in it', async () => {
  open();
  await screen.findByText('آخر رسالة');
  const names = screen.getAllByRole('button').map((element) => element.textContent ?? '');
  const withoutData = names.map((name) => name.replace(/Hello|Maya|^M/g, ''));
  expect(withoutData.join(' ')).not.toMatch(/[a-z]/i);
});

test('S5 a message runs as its own language does', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Hello/ }));
  const log = within(await screen.findByRole('log'));
  expect((await log.findByText('Hello')).getAttribute('dir')).toBe('auto');
  // Its hint is in the visitor's language, and so is the panel that it inherits from.
  expect(field('رسالة').getAttribute('dir')).toBeNull();
  fireEvent.input(field('رسالة'), { target: { value: 'Hello' } });
  await waitFor(() => expect(field('رسالة').getAttribute('dir')).toBe('auto'));
});

test('S5 who said what is heard in Arabic', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Hello/ }));
  await screen.findByText('قال Maya:');
  expect(screen.getByText('قلت:')).toBeDefined();
});

test('S5 times are in the visitor’s own digits', async () => {
  open();
  const row = await screen.findByRole('button', { name: /Hello/ });
  expect(row.querySelector('time')?.textContent).toMatch(/[٠-٩]/);
});
