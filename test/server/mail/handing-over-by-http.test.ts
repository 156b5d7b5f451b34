import { execFile, spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { request, type Answer } from '../../kit/http.ts';
import { inboxAddress, mailOf, startMailDoor, type MailDoor } from '../../kit/incoming-mail.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { paragraph } from '../../kit/visitor.ts';

/** What the page uses, which not every machine has. */
const hasTools = ['curl', 'openssl'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
);
const secret = 'a secret of the mail provider';

interface HandOver {
  from?: string;
  to?: string;
  remoteAddress?: string;
  helo?: string;
  timeS?: number;
  secret?: string;
  /** Changes of the headers. */
  headers?: Record<string, string>;
}

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDoor;
  let teammate: Teammate;
  beforeAll(async () => {
    desk = await startMailDoor(kind, { FOYER_MAIL_SECRET: secret, FOYER_UPLOADS_MAX_MB: '1' });
    teammate = await createTeammate(desk.server);
  });
  afterAll(() => desk.destroy());

  function handOver(source: string | Buffer, given: HandOver = {}): Promise<Answer<unknown>> {
    const { from = 'nora@example.org', to = inboxAddress, remoteAddress = '', helo = '' } = given;
    const time = given.timeS ?? Math.floor(Date.now() / 1000);
    const digest = createHash('sha256').update(source).digest('hex');
    const lines = [time, from, to, remoteAddress, helo, digest].join('\n');
    const hmac = createHmac('sha256', given.secret ?? secret)
      .update(lines)
      .digest('hex');
    return request(`${desk.server.url}/mail/demo/incoming`, {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        'x-foyer-envelope-from': from,
        'x-foyer-envelope-to': to,
        ...(remoteAddress && { 'x-foyer-remote-address': remoteAddress }),
        ...(helo && { 'x-foyer-helo': helo }),
        'x-foyer-signature': `t=${time},v1=${hmac}`,
        ...given.headers,
      },
      body: source as string,
    });
  }

  test('M7 a mail that a provider hands over is taken, once', async () => {
    const source = mailOf('Do you ship to Iceland?', { subject: 'Iceland' });
    for (const time of [1, 2]) {
      const answer = await handOver(source);
      expect(answer, `${time}`).toMatchObject({ status: 200, body: { status: 'taken' } });
    }
    const { conversations } = await teammate.list();
    const [conversation] = conversations;
    const { parts } = await teammate.thread(conversation?.id ?? '');
    expect(parts.map(({ blocks }) => blocks)).toEqual([
      [...paragraph('Iceland'), ...paragraph('Do you ship to Iceland?')],
    ]);
  });

  test('M7 what the provider says of the server that brought it is what SPF is asked of', async () => {
    desk.names['TXT spf.example'] = [['v=spf1 ip4:192.0.2.7 -all']];
    const source = () => mailOf('Hello', { from: 'ann@spf.example' });
    const sending = { from: 'ann@spf.example', helo: 'mx.spf.example' };
    await handOver(source(), { ...sending, remoteAddress: '192.0.2.7' });
    await handOver(source(), { ...sending, remoteAddress: '192.0.2.8' });
    const checks = (await desk.mails()).slice(-2).map((mail) => JSON.parse(mail.checks ?? ''));
    expect(checks).toMatchObject([{ spf: 'pass' }, { spf: 'fail' }]);
  });

  const source = mailOf('Never said.');
  test.each<[string, HandOver, object]>([
    [
      'another secret',
      { secret: 'another secret, and as long' },
      { kind: 'credentials_wrong', field: 'X-Foyer-Signature' },
    ],
    [
      'another sender than was signed',
      { headers: { 'x-foyer-envelope-from': 'bob@example.org' } },
      { kind: 'credentials_wrong' },
    ],
    [
      'another recipient than was signed',
      { headers: { 'x-foyer-envelope-to': `${inboxAddress},x@example.org` } },
      { kind: 'credentials_wrong' },
    ],
    [
      'a moment that is long ago',
      { timeS: (Date.now() / 1000 - 301) | 0 },
      { kind: 'invalid', field: 'X-Foyer-Signature' },
    ],
    [
      'a moment that is to come',
      { timeS: (Date.now() / 1000 + 400) | 0 },
      { kind: 'invalid', field: 'X-Foyer-Signature' },
    ],
    [
      'something else as a signature',
      { headers: { 'x-foyer-signature': 'v1=abc' } },
      { kind: 'invalid', field: 'X-Foyer-Signature' },
    ],
    [
      'no signature',
      { headers: { 'x-foyer-signature': '' } },
      { kind: 'invalid', field: 'X-Foyer-Signature' },
    ],
    ['no recipient', { to: '' }, { kind: 'invalid', field: 'X-Foyer-Envelope-To' }],
    [
      'a recipient who is nobody here',
      { to: 'bob@example.org' },
      { kind: 'invalid', field: 'X-Foyer-Envelope-To' },
    ],
    [
      'eleven recipients',
      { to: Array(11).fill(inboxAddress).join(',') },
      { kind: 'invalid', field: 'X-Foyer-Envelope-To' },
    ],
  ])(
    'M7 with %s nothing is taken, and the answer says what is wrong',
    async (_what, given, refusal) => {
      const before = (await desk.mails()).length;
      expect(refusalOf(await handOver(source, given))).toMatchObject(refusal);
      expect((await desk.mails()).length).toBe(before);
    },
  );

  test('M7 another body than was signed is not taken', async () => {
    const digest = createHash('sha256').update(source).digest('hex');
    const time = Math.floor(Date.now() / 1000);
    const lines = [time, 'a@example.org', inboxAddress, '', '', digest].join('\n');
    const hmac = createHmac('sha256', secret).update(lines).digest('hex');
    const headers = { 'x-foyer-signature': `t=${time},v1=${hmac}` };
    const answer = await handOver(source.replace('Never', 'Ever'), {
      from: 'a@example.org',
      headers,
    });
    expect(refusalOf(answer)).toMatchObject({ kind: 'credentials_wrong' });
  });

  test('M7 what is too large, empty or no mail that can be read is refused', async () => {
    const large = await handOver(Buffer.alloc(3 * 1024 * 1024, 'a'));
    expect(refusalOf(large)).toMatchObject({ kind: 'too_large', field: 'body' });
    expect(refusalOf(await handOver(''))).toMatchObject({ kind: 'invalid', field: 'body' });
    const bomb = await handOver(`X-A: ${'a'.repeat(900_000)}\r\n\r\nHello`);
    expect(refusalOf(bomb)).toMatchObject({ kind: 'invalid', field: 'body' });
  });

  test('M7 another workspace has no such door', async () => {
    const answer = await request(`${desk.server.url}/mail/other/incoming`, {
      method: 'POST',
      headers: {
        'x-foyer-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`,
        'x-foyer-envelope-to': inboxAddress,
      },
      body: 'Hello',
    });
    expect(refusalOf(answer)).toMatchObject({ kind: 'app_unknown' });
  });

  test.skipIf(!hasTools)('M7 what docs/operations.md shows works as it stands there', async () => {
    const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const script = /```sh\n(# hand over a mail\n[^`]*)```/.exec(page)?.[1] ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'foyer-mail-'));
    try {
      await writeFile(join(folder, 'mail.eml'), mailOf('By hand.', { from: 'hand@example.org' }));
      const { stdout } = await promisify(execFile)('sh', ['-ec', script], {
        cwd: folder,
        env: { ...process.env, FOYER: desk.server.url, FOYER_MAIL_SECRET: secret },
      });
      expect(JSON.parse(stdout)).toEqual({ status: 'taken' });
    } finally {
      await rm(folder, { recursive: true });
    }
    expect((await desk.mails()).at(-1)).toMatchObject({
      address: 'hand@example.org',
      state: 'received',
    });
  });
});

test('M7 without a secret there is no such door', async () => {
  const desk = await startMailDoor('sqlite');
  try {
    const answer = await request(`${desk.server.url}/mail/demo/incoming`, {
      method: 'POST',
      body: 'Hello',
    });
    expect(refusalOf(answer)).toMatchObject({ kind: 'route_unknown' });
  } finally {
    await desk.destroy();
  }
});
