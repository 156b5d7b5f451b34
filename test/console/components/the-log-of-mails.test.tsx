import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MailLogSection } from '../../../src/console/components/mail/mail-log-section.tsx';
import type { ConsoleMail, ListMailsQuery } from '../../../src/contract/console/mail-log.ts';
import { deferred, refusal } from '../fake-api.ts';
import { renderInConsole } from '../kit.tsx';
import { mailId, makeMail } from '../makers.ts';

beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});
afterEach(cleanup);

const logPath = '/console/settings/mail-log';
const rows = () => within(screen.getByRole('list', { name: 'Mails' })).getAllByRole('listitem');

function serve(mails: readonly ConsoleMail[], has_more = false) {
  const listMails = vi.fn(async (_query: Partial<ListMailsQuery>) => ({
    mails: [...mails],
    has_more,
  }));
  return { listMails };
}

test('M7 each mail says which way it went, with whom, about what, and what became of it', async () => {
  const answers = serve([
    makeMail({ state: 'bounced', reason: '550 No such user' }),
    makeMail({ id: mailId(2), kind: 'contact', state: 'held', subject: '', address: 'b@c.de' }),
  ]);
  await renderInConsole(<MailLogSection />, { answers, path: logPath });
  await screen.findByRole('list', { name: 'Mails' });
  const [bounced, held] = rows().map(({ textContent }) => textContent);
  expect(bounced).toContain('To');
  expect(bounced).toContain('ada@example.com');
  expect(bounced).toContain('Bounced');
  expect(bounced).toContain('550 No such user');
  expect(held).toContain('From');
  expect(held).toContain('Without a subject');
  expect(held).toContain('Held');
});

test('M7 the log is narrowed by state at once, and by address when the typing rests', async () => {
  const answers = serve([makeMail()]);
  const { clock } = await renderInConsole(<MailLogSection />, { answers, path: logPath });
  await screen.findByRole('list', { name: 'Mails' });
  fireEvent.change(screen.getByRole('combobox', { name: 'State' }), {
    target: { value: 'failed' },
  });
  expect(answers.listMails).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'failed' }));
  const asked = answers.listMails.mock.calls.length;
  const field = screen.getByRole('searchbox', { name: 'Address' });
  for (const value of ['a', 'ad', ' ada ']) fireEvent.input(field, { target: { value } });
  expect(answers.listMails).toHaveBeenCalledTimes(asked);
  await clock.advance(300);
  expect(answers.listMails).toHaveBeenCalledTimes(asked + 1);
  expect(answers.listMails).toHaveBeenLastCalledWith(expect.objectContaining({ address: 'ada' }));
});

test('M7 an answer that comes late does not take the place of a newer one', async () => {
  const late = deferred<{ mails: ConsoleMail[]; has_more: boolean }>();
  const answers = {
    listMails: async ({ state }: Partial<ListMailsQuery>) =>
      state === 'failed'
        ? late.promise
        : { mails: [makeMail({ subject: 'The newer' })], has_more: false },
  };
  const { settings } = await renderInConsole(<MailLogSection />, { answers, path: logPath });
  const first = settings.mailLog.narrow({ state: 'failed' });
  await settings.mailLog.narrow({ state: 'sent' });
  late.resolve({ mails: [makeMail({ subject: 'The late' })], has_more: false });
  await first;
  await screen.findByText('The newer');
  expect(screen.queryByText('The late')).toBeNull();
});

test('M7 earlier mails follow, and stay when the newest are asked for again', async () => {
  const page = (from: number) =>
    [0, 1].map((add) =>
      makeMail({ id: mailId(from + add), created_at: 100 - from - add, subject: `${from + add}` }),
    );
  const listMails = vi.fn(async ({ before }: Partial<ListMailsQuery>) =>
    before === undefined ? { mails: page(1), has_more: true } : { mails: page(3), has_more: false },
  );
  await renderInConsole(<MailLogSection />, { answers: { listMails }, path: logPath });
  fireEvent.click(await screen.findByRole('button', { name: 'Show earlier mails' }));
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(listMails).toHaveBeenLastCalledWith(
    expect.objectContaining({ before: 98, before_id: mailId(2) }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
  await waitFor(() => expect(listMails).toHaveBeenCalledTimes(3));
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Mails' }).getAttribute('aria-busy')).toBe('false'),
  );
  expect(rows()).toHaveLength(4);
  expect(screen.queryByRole('button', { name: 'Show earlier mails' })).toBeNull();
});

test('M7 a log that could not be loaded says so, and can be asked for again', async () => {
  let isDown = true;
  const listMails = () =>
    isDown
      ? Promise.reject(refusal('unreachable'))
      : Promise.resolve({ mails: [], has_more: false });
  await renderInConsole(<MailLogSection />, { answers: { listMails }, path: logPath });
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
  isDown = false;
  fireEvent.click(again);
  await screen.findByText('No mails yet');
});

test('M7 a mail is sent again with one press, and twice is once', async () => {
  const mail = makeMail({ state: 'uncertain', can_be_sent: true });
  const answer = deferred<typeof mail>();
  const sendMail = vi.fn(() => answer.promise);
  const answers = { readOneMail: async () => mail, sendMail };
  await renderInConsole(<MailLogSection />, { answers, path: `${logPath}/${mail.id}` });
  const button = await screen.findByRole('button', { name: 'Send again' });
  fireEvent.click(button);
  fireEvent.click(button);
  answer.resolve({ ...mail, state: 'waiting', can_be_sent: false });
  await screen.findByText('Waiting');
  expect(sendMail).toHaveBeenCalledTimes(1);
  expect(sendMail).toHaveBeenCalledWith(mail.id, { is_address_right: false });
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
});

test('M7 to an address that has bounced it goes only when somebody says that it is right', async () => {
  const mail = makeMail({ state: 'bounced', stops: ['bounced'], can_be_sent: true });
  const sendMail = vi.fn(async () => makeMail({ state: 'waiting' }));
  const answers = { readOneMail: async () => mail, sendMail };
  await renderInConsole(<MailLogSection />, { answers, path: `${logPath}/${mail.id}` });
  fireEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  const dialog = screen.getByRole('dialog', { name: 'Is the address right?' });
  expect(dialog.textContent).toContain('ada@example.com');
  expect(sendMail).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'It is right, mail to it again' }));
  await screen.findByText('Waiting');
  expect(sendMail).toHaveBeenCalledWith(mail.id, { is_address_right: true });
});

test('M7 who has unsubscribed cannot be mailed again', async () => {
  const mail = makeMail({ state: 'cancelled', stops: ['unsubscribed'] });
  const answers = { readOneMail: async () => mail };
  await renderInConsole(<MailLogSection />, { answers, path: `${logPath}/${mail.id}` });
  await screen.findByText('They have unsubscribed from mail. Only they can take that back.');
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
});

test('M7 what has come in says how its sender was checked, and hands out the whole mail', async () => {
  const mail = makeMail({
    kind: 'contact',
    state: 'received',
    checks: { dmarc: 'fail', spf: 'pass', dkim: 'none' },
    original: { url: '/files/demo/1/mail.eml', name: 'mail.eml', bytes: 2_048 },
  });
  const answers = { readOneMail: async () => mail };
  await renderInConsole(<MailLogSection />, { answers, path: `${logPath}/${mail.id}` });
  const whole = await screen.findByRole('link', { name: /Download/ });
  expect(whole.getAttribute('href')).toBe('/files/demo/1/mail.eml');
  const about = screen.getByRole('region', { name: 'About this mail' });
  expect(about.textContent).toMatch(/SPF pass.*DKIM none.*DMARC fail/);
});

test('M7 a mail that is gone with its person says so', async () => {
  const answers = { readOneMail: () => Promise.reject(refusal('mail_unknown')) };
  await renderInConsole(<MailLogSection />, { answers, path: `${logPath}/${mailId(9)}` });
  await screen.findByText('There is no such mail');
});
