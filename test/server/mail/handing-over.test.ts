import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodemailerMailer } from '../../../src/server/integrations/nodemailer-mailer.ts';
import { startMailReceiver, type MailReceiver, type Manner } from '../../kit/mail-receiver.ts';
import { outgoingMail } from '../../kit/outgoing-mail.ts';

const patience = { connectMs: 1_000, answerMs: 300 };

let receiver: MailReceiver;
let begun: number;
beforeEach(async () => {
  receiver = await startMailReceiver();
  begun = 0;
});
afterEach(() => receiver.stop());

const send = (more = {}, url = receiver.url) =>
  createNodemailerMailer(url, 'example.com', patience).send(outgoingMail(more), async () => {
    begun += 1;
  });

test('M7 a mail arrives as it was meant, with where answers and bounces go, and one request to end it', async () => {
  const references = ['first@mail.example.com', 'second@mail.example.com'];
  expect(await send({ references })).toMatchObject({ kind: 'taken' });
  const { from, to, parsed } = await receiver.received(1);
  expect({ from, to }).toEqual({ from: 'b-1@mail.example.com', to: ['ann@example.org'] });
  expect(parsed).toMatchObject({
    from: { value: [{ name: 'Tess from Lumen', address: 'hello@example.com' }] },
    replyTo: { value: [{ address: 'r-1@mail.example.com' }] },
    messageId: `<${outgoingMail().messageId}>`,
    inReplyTo: '<second@mail.example.com>',
    references: ['<first@mail.example.com>', '<second@mail.example.com>'],
    subject: 'Re: A lamp',
    date: new Date(outgoingMail().createdAtMs),
  });
  expect(parsed.text?.trim()).toBe('It is on its way.');
  const headers = receiver.mails[0]?.source.split('\r\n\r\n')[0]?.replaceAll(/\r\n[ \t]+/g, ' ');
  expect(headers).toContain('List-Unsubscribe: <https://chat.example.com/mail/demo/unsubscribe/1>');
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(headers).not.toContain('Auto-Submitted');
});

test('M8 what nobody has written says so', async () => {
  await send({ isAutomatic: true });
  expect((await receiver.received(1)).source).toContain('Auto-Submitted: auto-generated');
});

test.each<[Manner, object, number]>([
  [{ recipient: '550 5.1.1 Nobody' }, { kind: 'refused', isAddressAtFault: true }, 0],
  [{ recipient: '550 No such user' }, { kind: 'refused', isAddressAtFault: true }, 0],
  [{ recipient: '550 5.7.1 We do not like you' }, { kind: 'refused', isAddressAtFault: false }, 0],
  [{ recipient: '554 5.2.2 Mailbox full' }, { kind: 'refused', isAddressAtFault: false }, 0],
  [{ recipient: '451 4.3.0 Later' }, { kind: 'later' }, 0],
  ['cut at recipient', { kind: 'later' }, 0],
  ['stall at recipient', { kind: 'later' }, 0],
  [{ text: '554 5.6.0 Spam' }, { kind: 'refused', isAddressAtFault: false }, 1],
  [{ text: '452 4.2.2 Full' }, { kind: 'later' }, 1],
  ['cut after text', { kind: 'uncertain' }, 1],
  ['stall after text', { kind: 'uncertain' }, 1],
  ['take and cut', { kind: 'uncertain' }, 1],
])(
  'M7 %j comes to %j: only what was on the line may have arrived',
  async (manner, result, texts) => {
    receiver.manner = manner;
    expect(await send()).toMatchObject(result);
    expect({ begun, heard: receiver.textCount }).toEqual({ begun: texts, heard: texts });
  },
);

test('M7 a server that is not there is tried again later', async () => {
  await receiver.stop();
  expect(await send()).toMatchObject({ kind: 'later', reason: expect.stringContaining('REFUSED') });
});

test('M7 nothing leaves where it could not be written down that it does', async () => {
  const mailer = createNodemailerMailer(receiver.url, 'example.com', patience);
  const sending = mailer.send(outgoingMail(), async () => {
    throw new Error('The database is gone.');
  });
  await expect(sending).rejects.toThrow('The database is gone.');
  expect(receiver.textCount).toBe(0);
});

test('M7 a password goes over TLS; one that is wrong is for the operator to mend, and loses no mail', async () => {
  const strict = await startMailReceiver({ login: 'foyer:a_secret' });
  try {
    expect(await send({}, strict.url)).toMatchObject({ kind: 'taken' });
    const wrong = strict.url.replace('a_secret', 'another');
    expect(await send({}, wrong)).toMatchObject({ kind: 'later' });
    expect(strict.mails).toHaveLength(1);
  } finally {
    await strict.stop();
  }
});
