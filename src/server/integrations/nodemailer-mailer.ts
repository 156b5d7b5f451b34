import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Mailer, SendingResult } from '../ports.ts';
import { toMailSource } from './mail-source.ts';
import { toSendingResult } from './sending-result.ts';

interface Patience {
  connectMs: number;
  /** For an answer. */
  answerMs: number;
}

const usualPatience: Patience = { connectMs: 30_000, answerMs: 120_000 };

/**
 * Hands mails to a server by SMTP, each over a line of its own.
 * @param smtpUrl `smtps:` is TLS from the start; `smtp:` takes it where it is offered, and needs it where there is a password
 * @param name what to greet with
 */
export function createNodemailerMailer(
  smtpUrl: string,
  name: string,
  patience: Patience = usualPatience,
): Mailer {
  const { auth, options } = readSmtpUrl(smtpUrl);
  const open = new Set<SMTPConnection>();
  return {
    async send(mail, onText) {
      const source = await toMailSource(mail);
      const connection = new SMTPConnection({
        ...options,
        name,
        connectionTimeout: patience.connectMs,
        greetingTimeout: patience.connectMs,
        dnsTimeout: patience.connectMs,
        socketTimeout: patience.answerMs,
      });
      open.add(connection);
      // Asked for with the server's 354, and not before.
      let beginning: Promise<void> | undefined;
      async function* text() {
        beginning = onText();
        await beginning;
        yield source;
      }
      const result = await new Promise<SendingResult>((resolve) => {
        const fail = (error: Error) => resolve(toSendingResult(error, beginning !== undefined));
        connection.on('error', fail);
        connection.connect((refusal) => {
          if (refusal) return fail(refusal);
          logIn(connection, auth, (problem) => {
            if (problem) return fail(problem);
            const envelope = { from: mail.returnPath, to: [mail.to], size: source.length };
            connection.send(envelope, Readable.from(text()), (error, sent) =>
              error ? fail(error) : resolve({ kind: 'taken', reason: sent?.response ?? '' }),
            );
          });
        });
      });
      if (result.kind === 'taken') connection.quit();
      else connection.close();
      open.delete(connection);
      // What it writes down is written before anybody acts on the result, and its failure is theirs.
      await beginning;
      return result;
    },
    async close() {
      for (const connection of open) connection.close();
    },
  };
}

type Credentials = { user: string; pass: string };

function logIn(
  connection: SMTPConnection,
  auth: Credentials | undefined,
  done: (problem: Error | null) => void,
): void {
  if (auth === undefined) done(null);
  else connection.login(auth, done);
}

function readSmtpUrl(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isSecure = protocol === 'smtps:';
  const hasPassword = username !== '';
  // A mail server on this machine mostly has a certificate that nobody has signed, and nobody is in between.
  const isHere = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  return {
    auth: hasPassword
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : undefined,
    options: {
      host,
      port: port === '' ? (isSecure ? 465 : 587) : Number(port),
      secure: isSecure,
      requireTLS: !isSecure && hasPassword && !isHere,
      tls: { rejectUnauthorized: !isHere },
    },
  };
}
