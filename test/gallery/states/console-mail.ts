import type { Mail } from '../../../src/server/storage/mails.ts';
import { addMail } from '../../kit/mails.ts';
import { appendOrRenew } from '../../../src/server/storage/outbox.ts';
import { addressDigest } from '../../../src/server/operations/address-digest.ts';
import { suppressAddress } from '../../../src/server/storage/suppressed-addresses.ts';
import type { ConsoleStage } from '../console-stage.ts';
import type { ConsoleState } from '../state.ts';
import { words } from '../words.ts';

const { question, answer, long } = words.en;
const minuteMs = 60_000;
const bounce = '550 5.1.1 <meera@iyer.example>: Recipient address rejected: User unknown';

/** A server that sends and hears. */
const environment = {
  PUBLIC_URL: 'https://help.lumen.example',
  SMTP_URL: 'smtps://user:password@smtp.provider.example:465',
  SMTP_LISTEN: '127.0.0.1:0',
  FOYER_MAIL_FROM: 'hello@lumen.example',
  FOYER_MAIL_DOMAIN: 'mail.lumen.example',
};

/** What teammates see of mail. */
export const mailStates: readonly ConsoleState[] = [
  {
    name: 'mail-settings',
    environment,
    // All of it.
    desktop: { width: 1280, height: 1720 },
    async run(stage) {
      await stuck(stage);
      await stage.desk.owner.request('PATCH', 'mail', { sender_name: 'Lumen' });
      await stage.signIn('settings/email');
      await stage.page.getByText('could not leave yet').waitFor();
    },
  },
  {
    name: 'mail-log',
    async run(stage) {
      await log(stage);
      await stage.signIn('settings/mail-log');
      await stage.page.getByRole('list', { name: 'Mails' }).waitFor();
    },
  },
  {
    name: 'mail-none-like-this',
    async run(stage) {
      await log(stage);
      await stage.signIn('settings/mail-log');
      await stage.page.getByRole('searchbox', { name: 'Address' }).fill('nobody@example.com');
      await stage.page.getByText('No mail is like this').waitFor();
    },
  },
  {
    name: 'mail-bounced',
    async run(stage) {
      const { bounced } = await log(stage);
      await stage.signIn(`settings/mail-log/${bounced.id}`);
      await stage.page.getByRole('button', { name: 'Send again' }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'mail-received',
    async run(stage) {
      const { received } = await log(stage);
      await stage.signIn(`settings/mail-log/${received.id}`);
      await stage.page.getByText('SPF pass').waitFor();
    },
  },
  {
    name: 'mail-uncertain',
    async run(stage) {
      const { uncertain } = await log(stage);
      await stage.signIn(`settings/mail-log/${uncertain.id}`);
      await stage.page.getByRole('button', { name: 'Send again' }).waitFor();
    },
  },
  {
    name: 'mail-in-a-conversation',
    desktop: { width: 1440, height: 860 },
    async run(stage) {
      const { conversationId } = await log(stage);
      await stage.signIn(`conversations/${conversationId}`);
      await stage.page.getByText('Mail bounced').waitFor();
    },
  },
];

/** Mails of every kind of state, and the conversation that the first ones are about. */
async function log({ server, clock, desk, personWrites }: ConsoleStage) {
  const { id: conversationId } = await personWrites('Meera Iyer', question);
  await desk.owner.reply(conversationId, answer);
  await desk.owner.reply(conversationId, long);
  const { contact } = (await desk.owner.thread(conversationId)).conversation;
  await desk.owner.editContact(contact.id, { email: 'meera@iyer.example' });
  const database = server.openDatabase();
  let ago = 40;
  const add = (more: Partial<Mail>) => {
    ago *= 1.7;
    return addMail(database, { created_at: clock.nowMs() - Math.round(ago) * minuteMs, ...more });
  };
  const meera = { address: 'meera@iyer.example', conversation_id: conversationId };
  const subject = 'Robin Ames has answered: the Dusk lamp';
  try {
    const digest = addressDigest(meera.address);
    const key = { workspace_id: 'demo', digest, created_at: 1 };
    await suppressAddress(database.db, { ...key, reason: 'bounced' });
    await add({
      ...meera,
      subject,
      state: 'waiting',
      created_at: clock.nowMs() - minuteMs,
      first_position: 40,
      last_position: 41,
    });
    const bounced = await add({
      ...meera,
      contact_id: contact.id,
      subject,
      state: 'bounced',
      reason: bounce,
      first_position: 2,
      last_position: 2,
    });
    const received = await add({
      kind: 'contact',
      state: 'received',
      conversation_id: conversationId,
      address: 'ana.lourenco@example.pt',
      subject: 'Re: Robin Ames has answered: shipping to Portugal',
      checks: JSON.stringify({ spf: 'pass', dkim: 'pass', dmarc: 'pass' }),
    });
    const uncertain = await add({
      ...meera,
      contact_id: contact.id,
      address: 'nuno@carvalho.example',
      subject: 'Robin Ames has answered: your parcel',
      state: 'uncertain',
      reason: 'The line was cut after the whole text had been sent.',
      first_position: 3,
      last_position: 3,
    });
    await add({
      kind: 'contact',
      state: 'held',
      conversation_id: conversationId,
      address: 'accounting@iyer.example',
      subject: 'Fwd: Robin Ames has answered: the Dusk lamp',
      reason: 'It came from another address than the one that the mail went to.',
      checks: JSON.stringify({ spf: 'pass', dkim: 'none', dmarc: 'fail' }),
    });
    await add({ subject: 'Robin Ames has answered: shipping', address: 'ana.lourenco@example.pt' });
    await add({
      kind: 'unseen',
      subject: 'Nuno Carvalho waits for your answer',
      address: 'robin@lumen.example',
      conversation_id: conversationId,
    });
    await add({
      state: 'failed',
      subject: 'Robin Ames has answered: a bulb',
      address: 'a-very-long-mailbox-name.with.many.parts@a-long-subdomain.of-a-company.example',
      reason:
        '554 5.7.1 Service unavailable; the message was refused by the policy of the receiver',
    });
    await add({
      state: 'cancelled',
      subject: 'Robin Ames has answered: the film',
      reason: 'It was read in the messenger before the mail left.',
    });
    await add({
      kind: 'bounce',
      state: 'ignored',
      address: 'mailer-daemon@iyer.example',
      subject: '',
    });
    await add({
      state: 'complained',
      subject: 'Robin Ames has answered: the news',
      address: 'tom@spam.example',
    });
    await add({
      address: 'layla@example.com',
      subject: 'ردّ فريق لومن: هل يمكن خفض إضاءة مصباح الغسق؟',
    });
    return { bounced, received, uncertain, conversationId };
  } finally {
    await database.close();
  }
}

/** Two that the mail server did not take. */
async function stuck({ server, clock }: ConsoleStage): Promise<void> {
  const database = server.openDatabase();
  try {
    for (const ago of [95, 20]) {
      const created_at = clock.nowMs() - ago * minuteMs;
      const { id } = await addMail(database, { state: 'waiting', created_at });
      const row = { workspace_id: 'demo', id, kind: 'mail', payload: '{}' };
      await database.transaction((tx) => appendOrRenew(tx, row, created_at));
    }
    await database.db
      .updateTable('outbox')
      .set({
        attempt_count: 4,
        next_attempt_at: clock.nowMs() + 1_000 * minuteMs,
        last_error: '421 4.7.0 smtp.provider.example: Too many connections, try again later',
      })
      .execute();
  } finally {
    await database.close();
  }
}
