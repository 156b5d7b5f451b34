import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { createTestDatabase, openDatabase, type TestDatabase } from '../../kit/databases.ts';
import { eventually } from '../../kit/eventually.ts';
import { findFreePort } from '../../kit/free-port.ts';
import { startMailReceiver, type MailReceiver } from '../../kit/mail-receiver.ts';
import { startMortalServer, type MortalServer } from '../../kit/mortal-server.ts';
import { owner } from '../../kit/server.ts';
import { createTeammate } from '../../kit/teammate.ts';
import { createVisitor } from '../../kit/visitor.ts';

const patienceMs = 20_000;

let receiver: MailReceiver;
let files: TestDatabase;
let server: MortalServer;
let database: Database;
beforeEach(async () => {
  receiver = await startMailReceiver();
  files = await createTestDatabase('sqlite');
  // Mails need an address of this server before it has one.
  const port = await findFreePort();
  server = await startMortalServer({
    ...files.environment,
    PORT: `${port}`,
    SMTP_URL: receiver.url,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_DEMO: '0',
  });
  database = openDatabase(files.environment);
});
afterEach(async () => {
  await database.close();
  await server.kill();
  await files.drop();
  await receiver.stop();
});

/** A reply that nobody reads, and whose quiet time is over. */
async function replyUnread(): Promise<void> {
  const at = { url: `http://127.0.0.1:${server.port}` };
  const teammate = await createTeammate(at);
  const visitor = await createVisitor(at);
  const { id } = (await visitor.start('Do you have lamps?')).conversation;
  const { contact } = (await teammate.thread(id)).conversation;
  await teammate.editContact(contact.id, { email: 'ann@example.org' });
  await teammate.reply(id, 'We do.');
  await database.db
    .updateTable('timers')
    .set({ due_at: 0 })
    .where('kind', '=', 'mail_replies')
    .execute();
}

/** It comes back, when nobody believes any more that the one who was killed has the mail in hand. */
async function comeBack(): Promise<void> {
  await server.kill();
  receiver.manner = 'take';
  await database.db.updateTable('outbox').set({ next_attempt_at: 0 }).execute();
  await server.start();
}

const stateOf = async () =>
  (await database.db.selectFrom('mails').select(['state', 'message_id']).execute())[0];

test('M7 a server that is killed while a mail’s text is on the line does not send it again, and says that it cannot know', async () => {
  receiver.manner = 'stall after text';
  await replyUnread();
  await eventually(() => receiver.textCount === 1, patienceMs);
  expect(await stateOf()).toMatchObject({ state: 'sending' });
  await comeBack();
  await eventually(async () => (await stateOf())?.state === 'uncertain', patienceMs);
  expect(await database.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  expect(receiver.textCount).toBe(1);
});

test('M7 a server that is killed before the text sends the mail when it is back, once, under the same Message-ID', async () => {
  receiver.manner = 'stall at recipient';
  await replyUnread();
  await eventually(() => receiver.recipientCount > 0, patienceMs);
  const planned = await stateOf();
  expect(planned).toMatchObject({ state: 'waiting' });
  await comeBack();
  await eventually(async () => (await stateOf())?.state === 'sent', patienceMs);
  expect(receiver.mails.map(({ parsed }) => parsed.messageId)).toEqual([
    `<${planned?.message_id}>`,
  ]);
  expect(receiver.textCount).toBe(1);
});
