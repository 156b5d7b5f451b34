import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signAddress } from '../../../src/server/storage/views/signed-address.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { errorOf, request, requestBytes } from '../../kit/http.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { onePixel, pngHead, upload } from '../../kit/uploads.ts';
import { createVisitor, type Visitor } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    visitor = await createVisitor(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  test.each([
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\plan.pdf', 'plan.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u0007b\u0085c\u2028d.txt', 'abcd.txt'],
    ['   two   spaces .txt  ', 'two spaces .txt'],
    ['..', 'file'],
    ['/', 'file'],
    ['"quoted".txt', '"quoted".txt'],
    [`${'ä'.repeat(200)}.tar.gz`, `${'ä'.repeat(126)}.gz`],
    ['x'.repeat(3_000), 'x'.repeat(255)],
    ['مرحبا.pdf', 'مرحبا.pdf'],
    ["it's 100% (new)*!.txt", "it's 100% (new)*!.txt"],
  ])('S8 a file that is called %j is called %j, and can be fetched', async (name, expected) => {
    const file = await upload(server, visitor, 'content', { name });
    expect(file.name).toBe(expected);
    const { status, headers } = await requestBytes(`${server.url}${file.url}`);
    expect(status).toBe(200);
    const disposition = String(headers['content-disposition']);
    const [, encoded = ''] = /^attachment; filename\*=UTF-8''([\w.~%-]+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(encoded)).toBe(expected);
  });

  test('S8 what is a page or a script to somebody is never shown, whatever it pretends', async () => {
    const gif = Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1');
    const script = Buffer.from('/*<script>alert(1)</script>*/=1;');
    const polyglot = await upload(server, visitor, Buffer.concat([gif, script]), {
      name: 'a.html',
    });
    const shown = await requestBytes(`${server.url}${polyglot.url}`);
    // A browser that is told so, and told not to look itself, takes it for a broken picture.
    expect(shown.headers).toMatchObject({
      'content-type': 'image/gif',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const pages: [string, string | Buffer<ArrayBuffer>][] = [
      ['a.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
      ['a.png', '<!doctype html><script>alert(1)</script>'],
      ['a.pdf', '%PDF-1.7\n/JS (app.alert(1))'],
      // Looks like a picture, and is none.
      ['b.png', onePixel.subarray(0, 12)],
      ['c.png', pngHead(0, 10)],
      // Fifty million pixels and more in a few bytes.
      ['d.png', pngHead(7_100, 7_100)],
      ['e.png', pngHead(0xffff_ffff, 0xffff_ffff)],
    ];
    for (const [name, content] of pages) {
      const file = await upload(server, visitor, content, { name });
      expect([name, file.type]).toEqual([name, 'attachment']);
      const { headers } = await requestBytes(`${server.url}${file.url}`);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(/^attachment; /);
    }
    expect(await upload(server, visitor, pngHead(8_160, 6_120))).toMatchObject({ type: 'image' });
  });

  test('S8 an address that was changed, borrowed or is old is refused, and says so', async () => {
    const file = await upload(server, visitor, 'secret', { name: 'plan.txt' });
    const other = await upload(server, visitor, 'other', { name: 'plan.txt' });
    const url = new URL(file.url, server.url);
    const expires = Number(url.searchParams.get('expires'));
    expect(expires - Date.now()).toBeGreaterThan(12 * 3_600_000 - 60_000);
    expect(expires - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);

    const changed = (change: (address: URL) => void) => {
      const address = new URL(url);
      change(address);
      return request(address.href);
    };
    const refused = { status: 403, kind: 'address_refused' };
    const cases: ((address: URL) => void)[] = [
      (address) => address.searchParams.set('expires', String(expires + 1)),
      (address) => address.searchParams.set('signature', 'x'.repeat(43)),
      (address) => address.searchParams.set('signature', ''),
      (address) => (address.pathname = address.pathname.replace(file.upload_id, other.upload_id)),
      (address) => (address.pathname = address.pathname.replace('plan', 'invoice')),
      (address) => (address.pathname = address.pathname.replace('/demo/', '/other/')),
    ];
    for (const change of cases) expect(refusalOf(await changed(change))).toEqual(refused);
    const { writing_secret } = await database.db
      .selectFrom('workspaces')
      .select('writing_secret')
      .executeTakeFirstOrThrow();
    const addressed = { workspaceId: 'demo', uploadId: file.upload_id, name: file.name };
    const yesterday = signAddress(writing_secret, addressed, Date.now() - 24 * 3_600_000);
    const expired = await request(`${server.url}${yesterday}`);
    expect(refusalOf(expired)).toEqual(refused);
    expect(errorOf(expired).message).toContain('expired');
    const unsigned = await changed((address) => (address.search = ''));
    expect(refusalOf(unsigned)).toMatchObject({ status: 400, kind: 'invalid' });
  });

  test('S8 a part of a file can be fetched, and what a browser has is not sent again', async () => {
    const { url } = await upload(server, visitor, '0123456789');
    const fetchPart = async (range: string, more = {}) => {
      const answer = await requestBytes(`${server.url}${url}`, { range, ...more });
      return [answer.status, answer.headers['content-range'], answer.bytes.toString()];
    };
    expect(await fetchPart('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await fetchPart('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await fetchPart('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await fetchPart('bytes=5-500')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await fetchPart('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await fetchPart('bytes=-0')).toEqual([416, 'bytes */10', '']);
    for (const whole of ['bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-']) {
      expect(await fetchPart(whole)).toEqual([200, undefined, '0123456789']);
    }
    expect(await fetchPart('bytes=2-4', { 'if-range': '"old"' })).toContain(200);
    const { headers } = await requestBytes(`${server.url}${url}`);
    const etag = String(headers.etag);
    const again = await requestBytes(`${server.url}${url}`, { 'if-none-match': etag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const head = await fetch(`${server.url}${url}`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('10');
  });
});
