import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { ResolveName } from '../../src/server/integrations/mail-checks.ts';
import { bounceAddress, replyAddress } from '../../src/server/mail/mail-address.ts';
import type { Mail } from '../../src/server/storage/mails.ts';
import type { DatabaseKind } from './databases.ts';
import { sendMail, type MailSending, type SmtpAnswer } from './mail-sender.ts';
import { addMail } from './mails.ts';
import { startTestServer, type TestServer } from './server.ts';

/** Of the workspace. */
export const inboxAddress = 'hello@mail.example.com';

/** What stands in the DNS, by type and name: `TXT _dmarc.example.org`. A name that is an error cannot be asked. */
export type Names = Record<string, string[] | string[][] | Error>;

/** A server that takes mails, and what there is to be said to it. */
export interface MailDoor {
  readonly server: TestServer;
  readonly names: Names;
  /** Hands a mail over, to the workspace where nobody else is said. */
  send(source: string | Buffer, sending?: Partial<MailSending>): Promise<SmtpAnswer>;
  replyTo(mail: Pick<Mail, 'id'>): string;
  bouncesOf(mail: Pick<Mail, 'id'>): string;
  /** Puts a mail of ours into the log. */
  addMail(more: Partial<Mail>): Promise<Mail>;
  /** The log, the oldest first. */
  mails(): Promise<Mail[]>;
  destroy(): Promise<void>;
}

export async function startMailDoor(kind: DatabaseKind, environment = {}): Promise<MailDoor> {
  const names: Names = {};
  const resolveName: ResolveName = async (name, type) => {
    const found = names[`${type} ${name}`];
    if (found instanceof Error) throw found;
    if (found === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
    return found;
  };
  const server = await startTestServer({
    database: kind,
    environment: {
      SMTP_LISTEN: '127.0.0.1:0',
      FOYER_MAIL_FROM: inboxAddress,
      PUBLIC_URL: 'https://chat.example.com',
      ...environment,
    },
    overrides: { resolveName },
  });
  const database = server.openDatabase();
  const workspace = await database.db
    .selectFrom('workspaces')
    .select('writing_secret')
    .executeTakeFirstOrThrow();
  const signing = { secret: workspace.writing_secret, domain: 'mail.example.com' };
  return {
    server,
    names,
    send: (source, sending = {}) =>
      sendMail(server.smtpPort, source, { to: inboxAddress, ...sending }),
    replyTo: ({ id }) => replyAddress(signing, id),
    bouncesOf: ({ id }) => bounceAddress(signing, id),
    addMail: (more) => addMail(database, more),
    mails: () =>
      database.db.selectFrom('mails').selectAll().orderBy('created_at').orderBy('id').execute(),
    async destroy() {
      await database.close();
      await server.destroy();
    },
  };
}

/** A mail of a person, as plain as it gets. */
export function mailOf(
  text: string,
  {
    from = 'Nora Quist <nora@example.org>',
    subject = 'A lamp',
    messageId = `${randomUUID()}@example.org`,
    more = '',
  } = {},
): string {
  const header = `From: ${from}\r\nTo: ${inboxAddress}\r\nSubject: ${subject}\r\nMessage-ID: <${messageId}>\r\n${more}`;
  return `${header}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
}

/** Of every domain that signs: a key takes longer to make than all of a test. */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A domain that signs its mails, and says so in the DNS. */
export function createSigner(domain: string, names: Names): (source: string) => Promise<string> {
  const { privateKey, publicKey } = keys;
  const key = publicKey.export({ type: 'spki', format: 'der' });
  names[`TXT test._domainkey.${domain}`] = [[`v=DKIM1; k=rsa; p=${key.toString('base64')}`]];
  names[`TXT _dmarc.${domain}`] = [['v=DMARC1; p=reject']];
  return async (source) => {
    const settings = {
      signingDomain: domain,
      selector: 'test',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    };
    const { dkimSign } = await import('mailauth/lib/dkim/sign.js');
    const { signatures } = await dkimSign(source, { ...settings, signatureData: [settings] });
    return signatures + source;
  };
}
