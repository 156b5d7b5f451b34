import type { Retention } from './automation/retention.ts';
import { toBucket } from './config-bucket.ts';
import { toMailConfig, type MailConfig } from './config-mail.ts';
import { ConfigError } from './config-error.ts';
import type { S3Bucket } from './ports.ts';
import { isNetwork, type TrustedProxies } from './visitor-address.ts';

/** The environment as it comes: what is unset or empty is undefined. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Every setting, with its default filled in. The README's table lists them. */
export interface Config {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where browsers reach the server, when that is not where it listens; without a slash at the end. */
  publicUrl: string | undefined;
  dataFolder: string;
  /** PostgreSQL; undefined is SQLite in the data folder. */
  databaseUrl: string | undefined;
  /** Of the workspace that is made on an empty database. */
  appId: string;
  ownerEmail: string;
  /** What is undefined is made at random, and printed once. */
  ownerPassword: string | undefined;
  identitySecret: string | undefined;
  /** Origins whose pages may use the widget; undefined is all. */
  allowedOrigins: readonly string[] | undefined;
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: TrustedProxies;
  /** Whether too many requests are refused. */
  hasLimits: boolean;
  /** Whether a new workspace is filled with demo content, and the demo site served. */
  isDemo: boolean;
  /** What is removed by itself, and after how many days; 0 is never. */
  retention: Retention;
  /** Who bears it may read the metrics. */
  metricsToken: string | undefined;
  /** What people may attach. */
  uploads: {
    /** Of one file; 0 is nothing at all. */
    maxBytes: number;
    /** Of all that one person sends within a day; 0 is as much as they like. */
    maxDailyBytes: number;
    /** Where files are kept; undefined is the data folder. */
    bucket: S3Bucket | undefined;
  };
  mail: MailConfig;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** @throws {ConfigError} for a setting that means nothing */
export function toConfig(environment: Environment): Config {
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: toPort(read('PORT')),
    publicUrl: toPublicUrl(read('PUBLIC_URL')),
    dataFolder: read('FOYER_DATA') ?? '.foyer',
    databaseUrl: toDatabaseUrl(read('DATABASE_URL')),
    appId: toAppId(read('FOYER_APP_ID')),
    ownerEmail: toEmail(read('FOYER_OWNER_EMAIL')),
    ownerPassword: toPassword(read('FOYER_OWNER_PASSWORD')),
    identitySecret: toSecret('FOYER_IDENTITY_SECRET', read('FOYER_IDENTITY_SECRET')),
    allowedOrigins: toOrigins(read('FOYER_ALLOWED_ORIGINS')),
    trustedProxies: toTrustedProxies(read('FOYER_TRUSTED_PROXIES')),
    hasLimits: toFlag('FOYER_LIMITS', read('FOYER_LIMITS')),
    isDemo: toFlag('FOYER_DEMO', read('FOYER_DEMO')),
    retention: {
      visitorDays: toDays(
        'FOYER_VISITOR_RETENTION_DAYS',
        read('FOYER_VISITOR_RETENTION_DAYS') ?? '270',
      ),
      conversationDays: toDays(
        'FOYER_CONVERSATION_RETENTION_DAYS',
        read('FOYER_CONVERSATION_RETENTION_DAYS') ?? '0',
      ),
    },
    metricsToken: toSecret('FOYER_METRICS_TOKEN', read('FOYER_METRICS_TOKEN')),
    uploads: {
      maxBytes: toBytes(
        'FOYER_UPLOADS_MAX_MB',
        read('FOYER_UPLOADS_MAX_MB') ?? '25',
        'no attachments',
      ),
      maxDailyBytes: toBytes(
        'FOYER_UPLOADS_DAILY_MB',
        read('FOYER_UPLOADS_DAILY_MB') ?? '500',
        'no limit',
      ),
      bucket: toBucket(read('FOYER_S3_URL')),
    },
    mail: toMailConfig({
      SMTP_URL: read('SMTP_URL'),
      SMTP_LISTEN: read('SMTP_LISTEN'),
      SMTP_TLS_CERT: read('SMTP_TLS_CERT'),
      SMTP_TLS_KEY: read('SMTP_TLS_KEY'),
      FOYER_MAIL_FROM: read('FOYER_MAIL_FROM'),
      FOYER_MAIL_DOMAIN: read('FOYER_MAIL_DOMAIN'),
      FOYER_MAIL_SECRET: read('FOYER_MAIL_SECRET'),
      PUBLIC_URL: toPublicUrl(read('PUBLIC_URL')),
    }),
    logLevel: toLogLevel(read('FOYER_LOG_LEVEL')),
  };
}

function toPort(value = '3000'): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError('PORT', `must be a whole number from 0 to 65535, and is “${value}”`);
  }
  return port;
}

function toPublicUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new ConfigError(
      'PUBLIC_URL',
      `must be like https://chat.example.com, without a path, and is “${value}”`,
    );
  }
  return url.origin;
}

function toDatabaseUrl(value: string | undefined): string | undefined {
  if (value !== undefined && !/^postgres(ql)?:\/\//.test(value)) {
    throw new ConfigError('DATABASE_URL', 'must begin with postgres://');
  }
  return value;
}

function toAppId(value = 'demo'): string {
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(value)) {
    throw new ConfigError('FOYER_APP_ID', 'may have letters, digits, “_” and “-”, 64 at most');
  }
  return value;
}

function toEmail(value = 'owner@example.com'): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(value)) {
    throw new ConfigError('FOYER_OWNER_EMAIL', `must be an email address, and is “${value}”`);
  }
  return value.toLowerCase();
}

function toPassword(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 10) {
    throw new ConfigError('FOYER_OWNER_PASSWORD', 'must have 10 characters at least');
  }
  return value;
}

/** Long enough not to be guessed, not even by those who hold what was made with it, as every user of the site does. */
function toSecret(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 16) {
    throw new ConfigError(name, 'must have 16 characters at least');
  }
  return value;
}

function toOrigins(value: string | undefined): string[] | undefined {
  return value?.split(/[\s,]+/).map((origin) => {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new ConfigError(
        'FOYER_ALLOWED_ORIGINS',
        `must be origins such as https://example.com, separated by commas; “${origin}” is none`,
      );
    }
    return origin;
  });
}

function toTrustedProxies(value = '0'): TrustedProxies {
  if (/^\d$/.test(value)) return { hops: Number(value) };
  const networks = value.split(/[\s,]+/);
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong !== undefined) {
    throw new ConfigError(
      'FOYER_TRUSTED_PROXIES',
      `must be addresses and networks such as 10.0.0.0/8, separated by commas, or a number of hops below 10; “${wrong}” is neither`,
    );
  }
  return { networks };
}

function toFlag(name: string, value = '1'): boolean {
  if (value !== '0' && value !== '1')
    throw new ConfigError(name, `must be 0 or 1, and is “${value}”`);
  return value === '1';
}

function toDays(name: string, value: string): number {
  if (!/^\d{1,5}$/.test(value)) {
    throw new ConfigError(
      name,
      `must be a whole number of days up to 99999, or 0 for ever, and is “${value}”`,
    );
  }
  return Number(value);
}

/** @param zero what 0 stands for */
function toBytes(name: string, value: string, zero: string): number {
  if (!/^\d{1,4}$/.test(value)) {
    throw new ConfigError(
      name,
      `must be a whole number of megabytes up to 9999, or 0 for ${zero}, and is “${value}”`,
    );
  }
  return Number(value) * 1024 * 1024;
}

function toLogLevel(value = 'info'): Config['logLevel'] {
  const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
  const level = levels.find((candidate) => candidate === value);
  if (level === undefined) {
    throw new ConfigError(
      'FOYER_LOG_LEVEL',
      `must be one of ${levels.join(', ')}, and is “${value}”`,
    );
  }
  return level;
}
