import { pieceRooms } from './piece-rooms.ts';

/** Who may import whom: `design` section 6's table, as data. Paths are from `src/`; the longest prefix that fits is a file's room. */
export interface Room {
  /** Folders and files of this prefix. */
  prefix: string;
  /** Rooms, by prefix, whose values may be imported. A room may always import itself. */
  values: readonly string[];
  /** Further rooms of which only types may be imported. */
  types?: readonly string[];
  libraries?: readonly string[];
}

const sharedServer = ['base', 'contract', 'server/ports.ts', 'server/refusal-error.ts'];
const doorsOfServer = [
  ...sharedServer,
  'server/commands',
  // Reads; what writes goes through a command. Only `server/storage` knows Kysely.
  'server/storage',
  'server/mail',
  'server/console-cookie.ts',
  'server/same-origin.ts',
  'server/visitor-address.ts',
];
const browserTypes = ['contract'];
/** A number, and the one value of the contract that browsers may have. */
const version = 'contract/version.ts';
/** Pure, and without the schema library. */
const words = 'contract/words-of.ts';
export const rooms: readonly Room[] = [
  { prefix: 'base', values: [] },
  { prefix: 'build', values: [], types: browserTypes, libraries: ['vite', 'mjml', 'node:'] },
  { prefix: 'contract', values: ['base'], libraries: ['typebox'] },

  {
    prefix: 'rules/to-sql',
    values: ['base', 'contract', 'rules'],
    libraries: ['kysely'],
  },
  { prefix: 'rules', values: ['base', 'contract'] },
  {
    prefix: 'workflow',
    values: ['base', 'contract', 'rules'],
    libraries: ['libphonenumber-js/min'],
  },

  {
    prefix: 'server/storage',
    values: ['base', 'contract', 'rules/to-sql'],
    types: ['rules'],
    libraries: ['kysely', 'better-sqlite3', 'pg', 'node:'],
  },
  {
    prefix: 'server/ports.ts',
    values: [],
    types: ['contract', 'server/storage'],
    libraries: ['node:stream'],
  },
  { prefix: 'server/refusal-error.ts', values: [], types: ['contract'] },
  {
    prefix: 'server/operations',
    values: [...sharedServer, 'server/storage', 'server/mail', 'rules'],
    libraries: ['node:crypto', 'node:util'],
  },
  {
    prefix: 'server/automation',
    values: [...sharedServer, 'server/operations', 'server/storage', 'rules', 'workflow'],
  },
  {
    prefix: 'server/workspace-file',
    values: [...sharedServer, 'server/operations', 'server/storage', 'rules', 'workflow'],
    libraries: ['typebox', 'node:util'],
  },
  {
    prefix: 'server/commands',
    values: [
      ...sharedServer,
      'server/workspace-file',
      'server/operations',
      'server/automation',
      'server/storage',
      'server/mail',
      'rules',
      'workflow',
    ],
  },
  {
    prefix: 'server/integrations',
    values: ['base'],
    types: ['contract', 'server/mail', 'server/ports.ts'],
    libraries: [
      '@node-rs/argon2',
      'aws4fetch',
      'email-reply-parser',
      'file-type',
      'image-size',
      'jose',
      'mailauth',
      'mailparser',
      'nodemailer',
      'prom-client',
      'rate-limiter-flexible',
      'smtp-server',
      'node:',
    ],
  },
  // Pure: what a mail says, and what its addresses mean.
  {
    prefix: 'server/mail',
    values: [
      'base',
      'contract',
      // What is written in a mail is read as what is typed.
      'ui/block-text.ts',
      'ui/linkify.ts',
      'ui/shades.ts',
      'workflow/operator/texts',
    ],
    libraries: ['mustache', 'node:crypto'],
  },
  {
    prefix: 'server/outbox',
    // Whether somebody may be written to is looked at when a mail is planned, and again when it leaves.
    values: [
      ...sharedServer,
      'server/storage',
      'server/mail',
      'server/operations/why-no-mail.ts',
      'server/operations/address-digest.ts',
    ],
  },
  {
    prefix: 'server/http',
    // Of the workspace file, what every workspace has.
    values: [...doorsOfServer, 'server/workspace-file/schema'],
    libraries: [
      'fastify',
      '@fastify/',
      'fast-json-stringify',
      'typebox',
      'helmet',
      'negotiator',
      'cookie',
      'bowser',
      'tldts',
      'node:',
    ],
  },
  {
    prefix: 'server/realtime',
    values: [...doorsOfServer],
    libraries: ['socket.io', 'typebox', 'node:http'],
  },
  {
    prefix: 'server',
    values: ['base', 'contract', 'server'],
    libraries: ['fastify', '@fastify/', 'pino', 'cookie', 'node:'],
  },

  {
    prefix: 'cli',
    values: [
      'base',
      'server/config-error.ts',
      'server/config.ts',
      'server/open-database.ts',
      'server/open-files.ts',
      'server/serve.ts',
      'server/storage/backup',
      'server/storage/database',
      'server/storage/workspaces.ts',
      // Where the database is opened directly, the command line is the door.
      'server/commands/apply-workspace-file.ts',
      'server/commands/read-workspace-file.ts',
      'server/workspace-file',
    ],
    libraries: ['node:'],
  },

  { prefix: 'ui', values: ['base', words], types: browserTypes, libraries: ['preact'] },
  {
    prefix: 'writing',
    values: ['base'],
    types: browserTypes,
    libraries: ['@preact/signals', 'idb-keyval'],
  },
  { prefix: 'widget/bridge.ts', values: [], types: browserTypes },
  // For the build and the tests: what is fetched on use brings its English along.
  {
    prefix: 'widget/texts/catalogue.ts',
    values: [
      'widget/texts',
      'widget/bots/en.ts',
      'widget/emoji/en.ts',
      'widget/files/en.ts',
      'widget/notices/en.ts',
    ],
  },
  {
    prefix: 'widget/texts/en.ts',
    values: ['widget/texts', 'widget/files', 'widget/notices', 'widget/thread'],
  },
  { prefix: 'widget/texts', values: [], types: browserTypes },
  {
    prefix: 'widget/loader',
    values: ['base', version],
    types: [...browserTypes, 'widget/bridge.ts'],
  },
  {
    prefix: 'widget/visit',
    values: ['base', version, 'widget/loader/pause.ts', 'widget/loader/when.ts'],
    types: [...browserTypes, 'widget/bridge.ts', 'widget/loader'],
  },
  // What anybody's page bundles: nothing comes along.
  { prefix: 'widget/sdk.ts', values: ['base', 'widget/sdk'], types: browserTypes },
  { prefix: 'widget/sdk', values: ['base'], types: browserTypes },
  { prefix: 'widget/state', values: ['base'], types: [...browserTypes, 'writing'] },
  {
    prefix: 'widget/session',
    // What the messenger is coloured with is worked out where it is put into the page.
    values: ['base', 'ui/shades.ts', 'ui/to-rgb.ts'],
    types: [...browserTypes, 'widget/bridge.ts'],
    libraries: ['socket.io-client'],
  },
  {
    prefix: 'widget/models',
    values: ['base', 'widget/state', 'widget/session/types.ts'],
    types: [
      ...browserTypes,
      'widget/bridge.ts',
      'widget/bots/types.ts',
      'widget/emoji/types.ts',
      'widget/files/types.ts',
      'widget/notices/types.ts',
      'widget/phone/types.ts',
      'widget/thread/types.ts',
      'writing',
    ],
    libraries: ['@preact/signals'],
  },
  ...pieceRooms,
  {
    prefix: 'widget/components',
    values: ['base', 'ui', 'widget/models', 'widget/state', 'widget/texts'],
    types: [...browserTypes, 'widget/messenger-context.ts', 'widget/thread/types.ts'],
    libraries: ['preact', '@preact/signals'],
  },
  {
    prefix: 'widget',
    values: ['base', 'ui', 'widget', 'writing'],
    types: browserTypes,
    libraries: ['preact', '@preact/signals'],
  },

  {
    prefix: 'console/state',
    values: ['base', words, 'rules', 'workflow'],
    types: [...browserTypes, 'writing'],
  },
  {
    prefix: 'console/session',
    values: ['base'],
    types: browserTypes,
    libraries: ['socket.io-client'],
  },
  {
    prefix: 'console/models',
    values: ['base', 'console/state', 'console/session/types'],
    types: [...browserTypes, 'writing'],
    libraries: ['@preact/signals'],
  },
  {
    prefix: 'console/components',
    values: ['base', 'ui', 'console/models', 'console/state', 'rules', 'workflow'],
    types: [...browserTypes, 'console/console-context.ts', 'console/inbox-context.ts'],
    libraries: ['preact', '@preact/signals'],
  },
  {
    prefix: 'console',
    values: ['base', 'ui', 'console', 'writing'],
    types: browserTypes,
    libraries: ['preact', '@preact/signals'],
  },
];

/** One library, one door. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  kysely: ['server/storage', 'rules/to-sql'],
  'better-sqlite3': ['server/storage/database'],
  pg: ['server/storage/database'],
  'socket.io': ['server/realtime'],
  'socket.io-client': ['widget/session/socket-feed.ts', 'console/session/socket-feed.ts'],
  'idb-keyval': ['writing/browser-keeping.ts'],
  '@node-rs/argon2': ['server/integrations/argon2-passwords.ts'],
  aws4fetch: ['server/integrations/s3-files.ts'],
  'file-type': ['server/integrations/file-inspection.ts'],
  'image-size': ['server/integrations/file-inspection.ts'],
  'email-reply-parser': ['server/integrations/quote-cutter.ts'],
  mailauth: ['server/integrations/mail-checks.ts'],
  // Headers too, by the types of what the reader is given.
  mailparser: [
    'server/integrations/mail-reader.ts',
    'server/integrations/bound-mail-parser.ts',
    'server/integrations/mail-headers.ts',
  ],
  'smtp-server': ['server/integrations/smtp-listener.ts'],
  'nodemailer/lib/smtp-connection': ['server/integrations/nodemailer-mailer.ts'],
  'nodemailer/lib/mail-composer': ['server/integrations/mail-source.ts'],
  '@fastify/multipart': ['server/http/uploads/multipart.ts'],
  'fast-json-stringify': ['server/http/compile-when-needed.ts'],
  'prom-client': ['server/integrations/prometheus-metrics.ts'],
  'rate-limiter-flexible': ['server/integrations/memory-attempts.ts'],
  helmet: ['server/http/pages/security-headers.ts'],
  bowser: ['server/http/messenger/read-agent.ts'],
  // Eighty kilobytes that no page is to load: what a page imports of the workflows does not lead there.
  'libphonenumber-js/min': ['workflow/reading/phone.ts'],
};
