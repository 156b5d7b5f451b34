import type { MailServer } from '../contract/console/mail.ts';
import { ConfigError } from './config-error.ts';

/** How mail leaves and how it comes in. */
export interface MailConfig {
  /** Of the server that takes mails; undefined keeps them as files in the data folder, and nothing promises mail. */
  smtpUrl: string | undefined;
  /** The sender's address, which also takes mail that answers none. */
  from: string;
  /** Of the addresses that answers come to. */
  domain: string;
  /** Where other servers hand mails over; undefined is nowhere. */
  listen: { host: string; port: number } | undefined;
  /** Paths of PEM files for it; undefined takes mails in plain. */
  tls: { certificate: string; key: string } | undefined;
  /** What signs mails that are handed over by HTTP; undefined refuses them. */
  handOverSecret: string | undefined;
}

type Name =
  | 'SMTP_URL'
  | 'SMTP_LISTEN'
  | 'SMTP_TLS_CERT'
  | 'SMTP_TLS_KEY'
  | 'FOYER_MAIL_FROM'
  | 'FOYER_MAIL_DOMAIN'
  | 'FOYER_MAIL_SECRET'
  | 'PUBLIC_URL';

const domainShape =
  /^(?=.{1,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws {ConfigError} which tells nothing of a password */
export function toMailConfig(given: Record<Name, string | undefined>): MailConfig {
  const host = given.PUBLIC_URL === undefined ? 'localhost' : new URL(given.PUBLIC_URL).hostname;
  const from = (given.FOYER_MAIL_FROM ?? `hello@${host}`).toLowerCase();
  const domain = (given.FOYER_MAIL_DOMAIN ?? from.slice(from.lastIndexOf('@') + 1)).toLowerCase();
  if (!/^[a-z0-9._+-]{1,64}@[^@]+$/.test(from)) {
    throw new ConfigError(
      'FOYER_MAIL_FROM',
      `must be an email address, like hello@example.com, and is “${from}”`,
    );
  }
  if (given.FOYER_MAIL_DOMAIN !== undefined && !domainShape.test(domain)) {
    throw new ConfigError(
      'FOYER_MAIL_DOMAIN',
      `must be a domain, like mail.example.com, and is “${domain}”`,
    );
  }
  return {
    smtpUrl: toSmtpUrl(given.SMTP_URL, given.PUBLIC_URL),
    from,
    domain,
    listen: toListen(given.SMTP_LISTEN),
    tls: toTls(given.SMTP_TLS_CERT, given.SMTP_TLS_KEY),
    handOverSecret: toHandOverSecret(given.FOYER_MAIL_SECRET),
  };
}

/** Whether an answer to a mail would be heard. */
export function hearsAnswers({ listen, handOverSecret }: MailConfig): boolean {
  return listen !== undefined || handOverSecret !== undefined;
}

/** What teammates are told of it: nothing that opens anything. */
export function describeMail(config: MailConfig, publicUrl: string | undefined): MailServer {
  const { smtpUrl, from, domain, listen, handOverSecret } = config;
  return {
    is_sending: smtpUrl !== undefined,
    smtp_host: smtpUrl === undefined ? null : new URL(smtpUrl).hostname,
    from,
    domain,
    hears_smtp: listen !== undefined,
    hears_hand_over: handOverSecret !== undefined,
    public_host: publicUrl === undefined ? null : new URL(publicUrl).hostname,
  };
}

function toSmtpUrl(value: string | undefined, publicUrl: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new ConfigError('SMTP_URL', 'must be like smtps://USER:PASSWORD@smtp.example.com:465');
  }
  if (publicUrl === undefined) {
    throw new ConfigError('SMTP_URL', 'needs PUBLIC_URL: mails have links that lead here');
  }
  return value;
}

function toListen(value: string | undefined): MailConfig['listen'] {
  if (value === undefined) return undefined;
  const [, host = '127.0.0.1', digits] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535) {
    throw new ConfigError(
      'SMTP_LISTEN',
      `must be a port, or an address and a port like 0.0.0.0:25, and is “${value}”`,
    );
  }
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port };
}

function toTls(certificate: string | undefined, key: string | undefined): MailConfig['tls'] {
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined) {
    throw new ConfigError('SMTP_TLS_KEY', 'is of no use without SMTP_TLS_CERT');
  }
  if (key === undefined) {
    throw new ConfigError('SMTP_TLS_CERT', 'is of no use without SMTP_TLS_KEY');
  }
  return { certificate, key };
}

function toHandOverSecret(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 16) {
    throw new ConfigError('FOYER_MAIL_SECRET', 'must have 16 characters at least');
  }
  return value;
}
