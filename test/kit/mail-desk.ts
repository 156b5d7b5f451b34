import type { EditContactRequest } from '../../src/contract/console/contact.ts';
import type { Environment } from '../../src/server/config.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import type { Mail } from '../../src/server/storage/mails.ts';
import type { DatabaseKind } from './databases.ts';
import { startMailReceiver, type MailReceiver, type ReceivedMail } from './mail-receiver.ts';
import { startTestServer, type TestServer } from './server.ts';
import { createTeammate, type Teammate } from './teammate.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export const minuteMs = 60_000;

/** Somebody who has left an address, written and gone. */
export interface Writer {
  visitor: Visitor;
  /** The conversation’s. */
  id: string;
  contactId: string;
  email: string;
}

/** A workspace that mails, with a mail server to mail to and time that goes on as a test says. */
export interface MailDesk {
  readonly clock: ServerClock;
  readonly receiver: MailReceiver;
  readonly server: TestServer;
  readonly database: Database;
  /** The owner. */
  readonly teammate: Teammate;
  arrive(more?: EditContactRequest & { language?: string }): Promise<Writer>;
  /** The log of a conversation, in order. */
  mailsOf(conversationId: string): Promise<Mail[]>;
  /** What has arrived for somebody, in order. */
  mailsTo(address: string): ReceivedMail[];
  /** Time goes on until it is so. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** The same until the last mail of a conversation is in a state. */
  untilState(conversationId: string, state: Mail['state']): Promise<void>;
  /** So much time goes by, and what is to happen in it does. */
  pass(byMs: number): Promise<void>;
  /** Where a link that leads to this server is found in the test. */
  local(url: string): string;
  close(): Promise<void>;
}

export const publicUrl = 'https://chat.example.com';

export async function startMailDesk(
  kind: DatabaseKind,
  environment: Environment = {},
): Promise<MailDesk> {
  const clock = createServerClock();
  const receiver = await startMailReceiver();
  const server = await startTestServer({
    database: kind,
    overrides: { clock },
    environment: {
      SMTP_URL: receiver.url,
      PUBLIC_URL: publicUrl,
      FOYER_MAIL_FROM: 'hello@lumen.example',
      FOYER_LOG_LEVEL: 'error',
      ...environment,
    },
  });
  const database = server.openDatabase();
  const teammate = await createTeammate(server);
  let count = 0;
  const desk: MailDesk = {
    clock,
    receiver,
    server,
    database,
    teammate,
    async arrive({ language = 'en', ...more } = {}) {
      const visitor = await createVisitor(server);
      await visitor.pingWith({ language });
      const { conversation } = await visitor.start('Do you have lamps, and which?');
      const { contact } = (await teammate.thread(conversation.id)).conversation;
      const email = `ann-${(count += 1)}@example.org`;
      await teammate.editContact(contact.id, { email, ...more });
      return { visitor, id: conversation.id, contactId: contact.id, email };
    },
    mailsOf: (conversationId) =>
      database.db
        .selectFrom('mails')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .orderBy('created_at')
        .execute(),
    mailsTo: (address) => receiver.mails.filter(({ to }) => to.includes(address)),
    until: (holds) => clock.until(holds, minuteMs),
    untilState: (conversationId, state) =>
      desk.until(async () => (await desk.mailsOf(conversationId)).at(-1)?.state === state),
    async pass(byMs) {
      clock.jump(byMs);
      // Each look of the loops, and what it finds, takes a turn of its own.
      await clock.advance(20_000);
    },
    local: (url) => url.replace(publicUrl, server.url),
    async close() {
      await database.close();
      await server.destroy();
      await receiver.stop();
    },
  };
  return desk;
}
