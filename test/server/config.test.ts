import { expect, test } from 'vitest';
import { hearsAnswers } from '../../src/server/config-mail.ts';
import { toConfig } from '../../src/server/config.ts';

test('without any setting there is a default for everything', () => {
  expect(toConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: undefined,
    dataFolder: '.foyer',
    databaseUrl: undefined,
    appId: 'demo',
    ownerEmail: 'owner@example.com',
    ownerPassword: undefined,
    identitySecret: undefined,
    allowedOrigins: undefined,
    trustedProxies: { hops: 0 },
    hasLimits: true,
    isDemo: true,
    retention: { visitorDays: 270, conversationDays: 0 },
    metricsToken: undefined,
    uploads: { maxBytes: 26_214_400, maxDailyBytes: 524_288_000, bucket: undefined },
    mail: {
      smtpUrl: undefined,
      from: 'hello@localhost',
      domain: 'localhost',
      listen: undefined,
      tls: undefined,
      handOverSecret: undefined,
    },
    logLevel: 'info',
  });
});

test('a setting that is empty, or only spaces, is not set', () => {
  const names = ['HOST', 'PORT', 'PUBLIC_URL', 'FOYER_DATA', 'DATABASE_URL', 'FOYER_APP_ID'];
  const empty = Object.fromEntries(names.map((name) => [name, '  ']));
  expect(toConfig(empty)).toEqual(toConfig({}));
});

test('every setting is read', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '0',
    PUBLIC_URL: 'https://chat.example.com/',
    FOYER_DATA: '/var/foyer',
    DATABASE_URL: 'postgresql://foyer@db/foyer',
    FOYER_APP_ID: 'my_app-1',
    FOYER_OWNER_EMAIL: 'Ada@Example.com',
    FOYER_OWNER_PASSWORD: 'ten letters or more',
    FOYER_IDENTITY_SECRET: 'sixteen or more letters',
    FOYER_ALLOWED_ORIGINS: 'https://a.example.com, http://localhost:8080',
    FOYER_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    FOYER_LIMITS: '0',
    FOYER_DEMO: '0',
    FOYER_VISITOR_RETENTION_DAYS: '30',
    FOYER_CONVERSATION_RETENTION_DAYS: '365',
    FOYER_METRICS_TOKEN: 'for Prometheus alone',
    FOYER_UPLOADS_MAX_MB: '10',
    FOYER_UPLOADS_DAILY_MB: '0',
    FOYER_S3_URL: 'https://key:se%2Fcret@s3.example.com/files/?region=eu-north-1',
    SMTP_URL: 'smtps://foyer:secret@smtp.example.com',
    SMTP_LISTEN: '[::]:25',
    SMTP_TLS_CERT: '/etc/foyer/cert.pem',
    SMTP_TLS_KEY: '/etc/foyer/key.pem',
    FOYER_MAIL_FROM: 'Help@Example.com',
    FOYER_MAIL_DOMAIN: 'Mail.example.com',
    FOYER_MAIL_SECRET: 'shared with the mail provider',
    FOYER_LOG_LEVEL: 'silent',
  };
  expect(toConfig(environment)).toEqual({
    host: '0.0.0.0',
    port: 0,
    publicUrl: 'https://chat.example.com',
    dataFolder: '/var/foyer',
    databaseUrl: 'postgresql://foyer@db/foyer',
    appId: 'my_app-1',
    ownerEmail: 'ada@example.com',
    ownerPassword: 'ten letters or more',
    identitySecret: 'sixteen or more letters',
    allowedOrigins: ['https://a.example.com', 'http://localhost:8080'],
    trustedProxies: { networks: ['10.0.0.0/8', '::1'] },
    hasLimits: false,
    isDemo: false,
    retention: { visitorDays: 30, conversationDays: 365 },
    metricsToken: 'for Prometheus alone',
    uploads: {
      maxBytes: 10_485_760,
      maxDailyBytes: 0,
      bucket: {
        url: 'https://s3.example.com/files',
        region: 'eu-north-1',
        accessKeyId: 'key',
        secretAccessKey: 'se/cret',
      },
    },
    mail: {
      smtpUrl: 'smtps://foyer:secret@smtp.example.com',
      from: 'help@example.com',
      domain: 'mail.example.com',
      listen: { host: '::', port: 25 },
      tls: { certificate: '/etc/foyer/cert.pem', key: '/etc/foyer/key.pem' },
      handOverSecret: 'shared with the mail provider',
    },
    logLevel: 'silent',
  });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'chat.example.com'],
  ['PUBLIC_URL', 'ftp://chat.example.com'],
  ['PUBLIC_URL', 'https://chat.example.com/foyer'],
  ['DATABASE_URL', 'mysql://localhost/foyer'],
  ['FOYER_APP_ID', 'my app'],
  ['FOYER_APP_ID', 'x'.repeat(65)],
  ['FOYER_OWNER_EMAIL', 'owner'],
  ['FOYER_OWNER_PASSWORD', 'too short'],
  ['FOYER_IDENTITY_SECRET', 'fifteen letters'],
  ['FOYER_ALLOWED_ORIGINS', 'example.com'],
  ['FOYER_ALLOWED_ORIGINS', 'https://example.com/'],
  ['FOYER_ALLOWED_ORIGINS', 'https://a.example.com, *'],
  ['FOYER_TRUSTED_PROXIES', 'all'],
  ['FOYER_TRUSTED_PROXIES', '10'],
  ['FOYER_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['FOYER_TRUSTED_PROXIES', '10.0.0.0/8 nginx'],
  ['FOYER_LIMITS', 'off'],
  ['FOYER_METRICS_TOKEN', 'too short'],
  ['FOYER_DEMO', 'yes'],
  ['FOYER_VISITOR_RETENTION_DAYS', 'a year'],
  ['FOYER_VISITOR_RETENTION_DAYS', '-1'],
  ['FOYER_VISITOR_RETENTION_DAYS', '0.5'],
  ['FOYER_CONVERSATION_RETENTION_DAYS', '365 days'],
  ['FOYER_CONVERSATION_RETENTION_DAYS', '100000'],
  ['FOYER_UPLOADS_MAX_MB', '25 MB'],
  ['FOYER_UPLOADS_MAX_MB', '-1'],
  ['FOYER_UPLOADS_MAX_MB', '0.5'],
  ['FOYER_UPLOADS_DAILY_MB', 'lots'],
  ['FOYER_S3_URL', 's3://bucket'],
  ['FOYER_S3_URL', 'https://s3.example.com/bucket'],
  ['FOYER_S3_URL', 'https://key:secret@s3.example.com/'],
  ['FOYER_S3_URL', 'https://key:secret@s3.example.com/bucket/folder'],
  ['FOYER_S3_URL', 'https://key:sec%ret@s3.example.com/bucket'],
  ['SMTP_URL', 'http://smtp.example.com'],
  ['SMTP_URL', 'smtp.example.com:25'],
  ['SMTP_LISTEN', 'everywhere'],
  ['SMTP_LISTEN', '0.0.0.0:70000'],
  ['SMTP_TLS_CERT', '/etc/foyer/cert.pem'],
  ['SMTP_TLS_KEY', '/etc/foyer/key.pem'],
  ['FOYER_MAIL_FROM', 'Foyer'],
  ['FOYER_MAIL_FROM', 'Foyer <hello@example.com>'],
  ['FOYER_MAIL_DOMAIN', 'mail example'],
  ['FOYER_MAIL_SECRET', 'fifteen letters'],
  ['FOYER_LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line that names it', (name, value) => {
  const line = expect.stringMatching(new RegExp(`^${name} [^\n]+\\.$`));
  expect(() => toConfig({ [name]: value })).toThrow(
    expect.objectContaining({ name: 'ConfigError', message: line }),
  );
});

test.each([
  'FOYER_OWNER_PASSWORD',
  'FOYER_IDENTITY_SECRET',
  'FOYER_METRICS_TOKEN',
  'FOYER_MAIL_SECRET',
])('%s is not repeated when it is refused', (name) => {
  expect(() => toConfig({ [name]: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
});

test('M8 answers are heard where mails are taken, by either door', () => {
  const hears = (environment: Record<string, string>) => hearsAnswers(toConfig(environment).mail);
  expect(hears({ SMTP_URL: 'smtp://localhost', PUBLIC_URL: 'https://chat.example.com' })).toBe(
    false,
  );
  expect(hears({ SMTP_LISTEN: '2525' })).toBe(true);
  expect(hears({ FOYER_MAIL_SECRET: 'shared with the mail provider' })).toBe(true);
});

test('M7 mails have links: who sends them has to know where they lead', () => {
  expect(() => toConfig({ SMTP_URL: 'smtp://localhost' })).toThrow(/PUBLIC_URL/);
});

test('the password of a mail server is not repeated when its address is refused', () => {
  expect(() => toConfig({ SMTP_URL: 'https://foyer:hunter2@x' })).toThrow(
    /^SMTP_URL (?!.*hunter2)/,
  );
});

test('the key of a bucket is not repeated when its address is refused', () => {
  const setting = 'https://key:hunter2@s3.example.com/';
  expect(() => toConfig({ FOYER_S3_URL: setting })).toThrow(/^FOYER_S3_URL (?!.*hunter2)/);
});
