import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { HandedOver } from '../mail/incoming/read-mail.ts';
import { spoolMail } from './spool-mail.ts';

/** What a server that comes may want, as far as there can be too much of it. */
export type SmtpStep = 'connect' | 'mail' | 'stranger';

/** What stands behind the listener. */
export interface SmtpDoor {
  listen: { host: string; port: number };
  /** Paths of PEM files; undefined takes mails in plain. */
  tls: { certificate: string; key: string } | undefined;
  /** As the server greets. */
  name: string;
  /** Where mails come in. */
  folder: string;
  maxBytes: number;
  /** Of whom an address is: several may be one's. */
  ownerOf(remoteAddress: string): string;
  /** Of one owner at the same time: whoever holds lines that say nothing leaves some to others. */
  maxLinesOfOne: number;
  /** Counts one more; false where it has been too many. */
  admit(step: SmtpStep, remoteAddress: string): Promise<boolean>;
  /** Whether an address is anybody's here. */
  isKnown(address: string): Promise<boolean>;
  /** Resolves once it is kept. @returns why it will never be, where it will not */
  deliver(mail: HandedOver): Promise<string | undefined>;
  onError(error: unknown): void;
}

export interface SmtpListener {
  port: number;
  /** Refuses whoever comes, gives those who are here a little time, and ends; twice is harmless. */
  stop(): Promise<void>;
}

export const maxClients = 100;
const maxRecipients = 10;
/** Of nothing coming. */
const quietMs = 60_000;
const graceMs = 3_000;

/** Takes mails by SMTP for addresses that are known here. Nothing is passed on, and nobody signs in. */
export async function startSmtpListener(door: SmtpDoor): Promise<SmtpListener> {
  const server = new SMTPServer({
    name: door.name,
    banner: 'Foyer',
    size: door.maxBytes,
    rejectOversized: true,
    maxClients,
    maxRecipients,
    socketTimeout: quietMs,
    closeTimeout: graceMs,
    disableReverseLookup: true,
    disabledCommands: door.tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    logger: false,
    ...(door.tls && {
      cert: readFileSync(door.tls.certificate),
      key: readFileSync(door.tls.key),
    }),
    onConnect({ remoteAddress }, answer) {
      const owner = door.ownerOf(remoteAddress);
      const lines = [...server.connections].filter(
        (line) => door.ownerOf(line.remoteAddress) === owner,
      );
      if (lines.length > door.maxLinesOfOne) return answer(tooMuch(421));
      void decide(door.admit('connect', remoteAddress), answer, tooMuch(421));
    },
    onMailFrom(_address, { remoteAddress }, answer) {
      void decide(door.admit('mail', remoteAddress), answer, tooMuch(450));
    },
    onRcptTo({ address }, { remoteAddress }, answer) {
      void decide(knows(door, address, remoteAddress), answer, nobody);
    },
    onData(stream, session, answer) {
      void take(door, stream, session).then(
        (problem) => answer(problem === undefined ? null : refusal(554, problem)),
        (error: unknown) => {
          // Whoever has left in the middle of it hears no answer.
          if (!stream.destroyed) door.onError(error);
          return answer(refusal(451, 'It cannot be kept just now. Please try again later.'));
        },
      );
    },
  });

  /** @param otherwise what is answered where it is not so */
  async function decide(
    asked: Promise<boolean>,
    answer: (error?: Error | null) => void,
    otherwise: Error,
  ): Promise<void> {
    try {
      answer((await asked) ? null : otherwise);
    } catch (error) {
      if (error instanceof Error && 'responseCode' in error) return answer(error);
      door.onError(error);
      answer(refusal(451, 'This cannot be said just now. Please try again later.'));
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(door.listen.port, door.listen.host, resolve);
  });
  // What goes wrong on one line is that line's.
  server.on('error', () => {});
  let stopping: Promise<void> | undefined;
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => (stopping ??= new Promise((resolve) => server.close(() => resolve()))),
  };
}

async function knows(door: SmtpDoor, address: string, remoteAddress: string): Promise<boolean> {
  if (await door.isKnown(address)) return true;
  // Who tries one address after the other is cut short.
  if (await door.admit('stranger', remoteAddress)) return false;
  throw tooMuch(421);
}

async function take(
  { folder, maxBytes, deliver }: SmtpDoor,
  stream: NodeJS.ReadableStream,
  { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession,
): Promise<string | undefined> {
  const spooled = await spoolMail(stream, folder, maxBytes);
  // Which the library answers by itself.
  if (spooled === undefined) return undefined;
  try {
    return await deliver({
      ...spooled,
      envelope: {
        from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        to: envelope.rcptTo.map(({ address }) => address),
        remoteAddress,
        helo: hostNameAppearsAs || undefined,
      },
    });
  } finally {
    await rm(spooled.path, { force: true });
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

const tooMuch = (code: number) => refusal(code, 'Too much at once. Please try again later.');
const nobody = refusal(550, 'There is nobody of this address.');
