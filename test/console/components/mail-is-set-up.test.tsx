import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { EmailSection } from '../../../src/console/components/mail/email-section.tsx';
import { OwnMailCard } from '../../../src/console/components/settings/own-mail-card.tsx';
import type { ConsoleMailSettings, EditMailRequest } from '../../../src/contract/console/mail.ts';
import type { EditMeRequest } from '../../../src/contract/console/teammates.ts';
import { refusal } from '../fake-api.ts';
import { renderInConsole } from '../kit.tsx';
import { makeDirectory, makeMailSettings, makeTeammate } from '../makers.ts';

afterEach(cleanup);

function serve(settings: ConsoleMailSettings) {
  let now = settings;
  const editMail = vi.fn(async (change: EditMailRequest) => {
    now = { ...now, settings: { ...now.settings, ...change } };
    return now;
  });
  return { readMail: async () => now, editMail };
}
const server = makeMailSettings().server;

test('M8 an owner turns mails off, and says when they leave and in whose name', async () => {
  const answers = serve(makeMailSettings());
  await renderInConsole(<EmailSection />, { answers });
  const isOn = await screen.findByRole('switch', { name: 'Mail people what they have not read' });
  fireEvent.click(isOn);
  await vi.waitFor(() => expect(isOn.getAttribute('aria-checked')).toBe('false'));
  expect(answers.editMail).toHaveBeenLastCalledWith({ is_on: false });

  fireEvent.change(screen.getByRole('combobox', { name: 'A reply is mailed after' }), {
    target: { value: '30' },
  });
  fireEvent.input(screen.getByRole('textbox', { name: 'Name of the sender' }), {
    target: { value: ' Lumen ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect(answers.editMail).toHaveBeenLastCalledWith({ quiet_minutes: 30, sender_name: 'Lumen' });
  expect(screen.getByText('Robin Reyes from Lumen')).toBeTruthy();
});

test('M8 who is no owner reads it and can change nothing', async () => {
  const teammate = makeTeammate({ role: 'teammate' });
  await renderInConsole(<EmailSection />, { answers: serve(makeMailSettings()), teammate });
  const save = await screen.findByRole('button', { name: 'Save' });
  expect(save.closest('fieldset')?.disabled).toBe(true);
  expect(screen.getByText('Only owners can change how mails are sent.')).toBeTruthy();
});

test('M7 without a mail server nothing promises mail, and no DNS record is asked for', async () => {
  const none = { ...server, is_sending: false, smtp_host: null, hears_smtp: false };
  const answers = serve(makeMailSettings({ server: none }));
  await renderInConsole(<EmailSection />, { answers });
  await screen.findByText('No mail server is set up');
  const facts = screen.getByRole('region', { name: 'This server' });
  expect(facts.textContent).toContain('Not at all: they are kept as files');
  expect(facts.textContent).toContain('Not at all: people are told to answer in the messenger');
  expect(screen.queryByRole('region', { name: 'DNS records' })).toBeNull();
});

test('M7 what the domains have to say can be copied line by line', async () => {
  const answers = serve(makeMailSettings());
  const { settings } = await renderInConsole(<EmailSection />, { answers });
  const copied: string[] = [];
  settings.copy = async (text) => copied.push(text) > 0;
  const records = await screen.findByRole('region', { name: 'DNS records' });
  for (const button of within(records).getAllByRole('button')) fireEvent.click(button);
  expect(copied).toContain('10 help.example.com.');
  expect(copied).toContain('_dmarc.example.com');
  expect(copied.some((text) => text.startsWith('v=spf1 '))).toBe(true);
});

test('M7 mails that cannot leave are said at the top, with what the mail server said', async () => {
  const stuck = { count: 3, since: Date.now() - 1_000, reason: '421 Too busy' };
  const { settings } = await renderInConsole(<EmailSection />, {
    answers: serve(makeMailSettings({ stuck })),
  });
  await screen.findByText(/^3 mails could not leave yet, the first since/);
  expect(screen.getByText('421 Too busy')).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Show what waits' }));
  expect(settings.route.section.value).toBe('mail-log');
  expect(settings.mailLog.filter.value.state).toBe('waiting');
});

test('M8 what is refused is said beside what was typed, which stays', async () => {
  const answers = {
    ...serve(makeMailSettings()),
    editMail: () => Promise.reject(refusal('invalid', 'sender_name')),
  };
  await renderInConsole(<EmailSection />, { answers });
  const name = await screen.findByRole('textbox', { name: 'Name of the sender' });
  fireEvent.input(name, { target: { value: 'Odd' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('The server does not take this name.');
  expect((name as HTMLInputElement).value).toBe('Odd');
});

test('M8 a teammate chooses whether unseen conversations are mailed to them', async () => {
  const teammate = makeTeammate({ wants_mail: true });
  let now = teammate;
  const editMe = vi.fn(async (change: EditMeRequest) => {
    now = { ...now, ...change };
  });
  const answers = { editMe, readDirectory: async () => makeDirectory({ teammates: [now] }) };
  await renderInConsole(<OwnMailCard />, { answers, teammate });
  const name = 'Mail me about my unseen conversations';
  const wish = screen.getByRole('switch', { name });
  expect(wish.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(wish);
  await vi.waitFor(() => expect(wish.getAttribute('aria-checked')).toBe('false'));
  expect(editMe).toHaveBeenCalledWith({ wants_mail: false });
});
