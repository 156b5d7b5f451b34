import { once } from 'node:events';
import { systemClock } from '../../src/base/clock.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { createAutomations } from '../../src/server/automation/automations.ts';
import { createPrograms } from '../../src/server/automation/programs.ts';
import type { CommandContext } from '../../src/server/commands/command-context.ts';
import { replyAsContact } from '../../src/server/commands/reply-as-contact.ts';
import { openDatabase, type DatabaseEnvironment } from '../kit/databases.ts';

/** A writer in a process of its own: waits for the word, writes its comments one after the other, prints what it was answered. */
export interface WriterEnvironment extends DatabaseEnvironment {
  WRITER: string;
  COUNT: string;
  APP_ID: string;
  TOKEN: string;
  CONVERSATION_ID: string;
}

/** What it prints for each comment. */
export interface Written {
  text: string;
  begunAt: number;
  position: number;
  feed_number: number;
}

const environment = process.env as unknown as WriterEnvironment;
const database = openDatabase(environment);
const reject = () => Promise.reject();
const noAttempts = { attempt: () => Promise.reject(), forgive: () => Promise.reject() };
const context: CommandContext = {
  database,
  clock: systemClock,
  announce: () => {},
  automation: {
    automations: createAutomations(),
    programs: createPrograms(),
    hasMail: false,
    atTheDesk: () => [],
  },
  userTokens: { read: () => Promise.reject() },
  passwords: { hash: () => Promise.reject(), verify: () => Promise.reject() },
  files: { put: reject, get: reject, remove: reject },
  inspectFile: reject,
  mailServer: {
    is_sending: false,
    smtp_host: null,
    from: 'hello@localhost',
    domain: 'localhost',
    hears_smtp: false,
    hears_hand_over: false,
    public_host: null,
  },
  signInAttempts: noAttempts,
  addressAttempts: noAttempts,
};

process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
for (let number = 1; number <= Number(environment.COUNT); number += 1) {
  const text = `${environment.WRITER} ${number}`;
  const begunAt = Date.now();
  const answer = await replyAsContact(context, {
    app_id: environment.APP_ID,
    version: contractVersion,
    token: environment.TOKEN,
    conversation_id: environment.CONVERSATION_ID,
    comment: { id: createUuid(Date.now()), blocks: [{ type: 'paragraph', text }] },
  });
  const { feed_number, part } = answer;
  const written: Written = { text, begunAt, feed_number, position: part.position };
  process.stdout.write(`${JSON.stringify(written)}\n`);
}
await database.close();
