import { join } from 'node:path';
import { isKnownRecipient } from './commands/incoming-mail/is-known-recipient.ts';
import type { IncomingMail } from './commands/incoming-mail/mail-context.ts';
import { receiveMail } from './commands/receive-mail.ts';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { lendFile } from './integrations/lend-file.ts';
import { createMailChecks, type ResolveName } from './integrations/mail-checks.ts';
import { createMailReader } from './integrations/mail-reader.ts';
import { createMemoryAttempts } from './integrations/memory-attempts.ts';
import { cutQuotes } from './integrations/quote-cutter.ts';
import {
  maxClients,
  startSmtpListener,
  type SmtpListener,
  type SmtpStep,
} from './integrations/smtp-listener.ts';
import { maxUploads } from './operations/resolve-uploads.ts';
import type { Workspace } from './storage/workspaces.ts';
import { toAddressKey } from './visitor-address.ts';

/** Where mails and their files come in, beside what browsers upload. */
export function incomingFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'files', 'incoming');
}

const megabyte = 1024 * 1024;

/** A file becomes longer by a third in a mail, and there is more in one than a file. */
export function maxMailBytes({ uploads }: Config): number {
  return Math.ceil(uploads.maxBytes * 1.4) + megabyte;
}

export function createIncomingMail(config: Config, resolveName?: ResolveName): IncomingMail {
  const { from, domain } = config.mail;
  return {
    ours: { from, domain },
    read: createMailReader({
      folder: incomingFolder(config),
      maxFileBytes: config.uploads.maxBytes,
      maxFiles: maxUploads,
    }),
    check: createMailChecks(resolveName),
    cutQuotes,
    lend: lendFile,
  };
}

/** Large providers send over fewer at a time from one address. */
const maxLinesOfOne = 20;

/** Of one address, in so many seconds. Large providers send from few. */
const allowances: Record<SmtpStep, { count: number; windowS: number }> = {
  connect: { count: 120, windowS: 60 },
  mail: { count: 300, windowS: 600 },
  stranger: { count: 30, windowS: 600 },
};

/**
 * Takes mails by SMTP, where the settings say so.
 * @throws {ConfigError} where this machine or this program cannot have the address, or the certificate cannot be read
 */
export async function listenForMail(
  context: Context,
  workspace: Workspace,
): Promise<SmtpListener | undefined> {
  const { config, log } = context;
  const { listen, tls, domain } = config.mail;
  if (listen === undefined) return undefined;
  const counters = {
    connect: toAttempts('connect'),
    mail: toAttempts('mail'),
    stranger: toAttempts('stranger'),
  };
  try {
    return await startSmtpListener({
      listen,
      tls,
      name: domain,
      folder: incomingFolder(config),
      maxBytes: maxMailBytes(config),
      ownerOf: toAddressKey,
      maxLinesOfOne: config.hasLimits ? maxLinesOfOne : maxClients,
      async admit(step, remoteAddress) {
        if (!config.hasLimits) return true;
        return (await counters[step].attempt(toAddressKey(remoteAddress))) === 0;
      },
      isKnown: (address) => isKnownRecipient(context, workspace.id, address),
      async deliver(mail) {
        const receipt = await receiveMail(context, workspace.id, mail);
        return receipt.kind === 'refused' ? receipt.problem : undefined;
      },
      onError: (error) => log.error({ err: error }, 'a mail could not be taken'),
    });
  } catch (error) {
    throw toConfigError(error as NodeJS.ErrnoException, listen.port) ?? error;
  }
}

function toAttempts(step: SmtpStep) {
  const { count, windowS } = allowances[step];
  return createMemoryAttempts(count, windowS);
}

function toConfigError(
  { code, syscall }: NodeJS.ErrnoException,
  port: number,
): ConfigError | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError('SMTP_LISTEN', `has the port ${port}, which another program uses`);
    case 'EACCES':
      return syscall === 'open'
        ? new ConfigError('SMTP_TLS_CERT', 'or SMTP_TLS_KEY may not be read by this program')
        : new ConfigError('SMTP_LISTEN', `has the port ${port}, which this program may not use`);
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'ENOTFOUND':
      return new ConfigError('SMTP_LISTEN', 'has an address that is none of this machine');
    case 'ENOENT':
      return new ConfigError('SMTP_TLS_CERT', 'or SMTP_TLS_KEY is a file that is not there');
    default:
      return undefined;
  }
}
