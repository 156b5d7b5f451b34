import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailChecks } from '../../src/contract/mail-checks.ts';
import { createMailChecks } from '../../src/server/integrations/mail-checks.ts';
import { createSigner, mailOf, type Names } from '../kit/incoming-mail.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-mails-'));
});
afterAll(() => rm(folder, { recursive: true }));

const names: Names = {
  'TXT signed.example': [['v=spf1 ip4:192.0.2.7 -all']],
};
const sign = createSigner('signed.example', names);
const from = 'ann@signed.example';

async function check(
  source: string,
  { ip = '198.51.100.1', ask = names, limitMs = 10_000, slow = false } = {},
): Promise<MailChecks> {
  const path = join(folder, 'mail.eml');
  await writeFile(path, source);
  const resolve = async (name: string, type: string) => {
    if (slow) await new Promise(() => {});
    const found = ask[`${type} ${name}`];
    if (found instanceof Error) throw found;
    if (found === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
    return found;
  };
  const envelope = { from, to: [], remoteAddress: ip, helo: 'mx.signed.example' };
  return createMailChecks(resolve, limitMs)(path, envelope);
}

test('V6 a mail that its domain has signed is proven, from wherever it comes', async () => {
  const source = await sign(mailOf('Hello', { from }));
  expect(await check(source)).toEqual({ spf: 'fail', dkim: 'pass', dmarc: 'pass' });
});

test('V6 one from a server of its domain is proven without a signature', async () => {
  const source = mailOf('Hello', { from });
  expect(await check(source, { ip: '192.0.2.7' })).toEqual({
    spf: 'pass',
    dkim: 'none',
    dmarc: 'pass',
  });
});

test('V6 neither, or what was changed after it was signed, fails', async () => {
  expect(await check(mailOf('Hello', { from }))).toMatchObject({ dkim: 'none', dmarc: 'fail' });
  const changed = (await sign(mailOf('Hello', { from }))).replace('Hello', 'Howdy');
  expect(await check(changed)).toMatchObject({ dmarc: 'fail' });
});

test('V6 another domain’s signature proves nothing of this one', async () => {
  const source = await createSigner('evil.example', names)(mailOf('Hello', { from }));
  expect(await check(source)).toMatchObject({ dkim: 'pass', dmarc: 'fail' });
});

test('V6 a domain that says nothing of its mails proves nothing', async () => {
  expect(await check(mailOf('Hello', { from: 'a@quiet.example' }))).toMatchObject({
    dmarc: 'none',
  });
});

test('V6 a DNS that is away or slow is no failure of the mail, and no proof', async () => {
  const away = Object.assign(new Error('away'), { code: 'ETIMEOUT' });
  const ask = { ...names, 'TXT _dmarc.signed.example': away };
  expect(await check(mailOf('Hello', { from }), { ask })).toMatchObject({ dmarc: 'temperror' });
  expect(await check(mailOf('Hello', { from }), { slow: true, limitMs: 50 })).toEqual({
    spf: 'temperror',
    dkim: 'temperror',
    dmarc: 'temperror',
  });
});
