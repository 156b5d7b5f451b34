import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { minuteMs, publicUrl, startMailDesk, type MailDesk } from '../../kit/mail-desk.ts';
import { owner } from '../../kit/server.ts';
import { joinAs } from '../../kit/teammate.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDesk;
  beforeAll(async () => {
    desk = await startMailDesk(kind, { FOYER_MAIL_SECRET: 'shared with the mail provider' });
  });
  afterAll(() => desk.close());

  test('M8 a teammate is mailed what nobody has seen in their own conversations, and can answer it', async () => {
    const { id, visitor } = await desk.arrive();
    await desk.teammate.assign(id, { kind: 'teammate', id: desk.teammate.id });
    await desk.teammate.read(id, 99);
    await visitor.reply(id, 'Is anybody there?');
    await desk.until(() => desk.mailsTo(owner.email).length > 0);
    const [{ parsed, source } = await desk.receiver.received(1)] = desk.mailsTo(owner.email);
    expect(parsed.text).toContain('Is anybody there?');
    expect(parsed.text).toContain(`${publicUrl}/console/conversations/${id}`);
    expect(parsed.replyTo?.text).toMatch(/^r-[a-z2-7]{45}@lumen\.example$/);
    expect(source).toContain('Auto-Submitted: auto-generated');
    await desk.pass(60 * minuteMs);
    expect(desk.mailsTo(owner.email)).toHaveLength(1);
  });

  test('M8 what has been seen, or is nobody’s, is mailed to no teammate', async () => {
    const before = desk.mailsTo(owner.email).length;
    const seen = await desk.arrive();
    await desk.teammate.assign(seen.id, { kind: 'teammate', id: desk.teammate.id });
    await seen.visitor.reply(seen.id, 'Hello?');
    await desk.teammate.read(seen.id, 99);
    const { id, visitor } = await desk.arrive();
    await visitor.reply(id, 'Hello?');
    await desk.pass(60 * minuteMs);
    expect(desk.mailsTo(owner.email)).toHaveLength(before);
    expect(await desk.mailsOf(id)).toEqual([]);
  });

  test('M8 a teammate who wants none gets none; to whom a conversation is given gets it all', async () => {
    const colleague = await joinAs(desk.server, desk.teammate, `tess-${kind}@example.com`);
    const email = `tess-${kind}@example.com`;
    const { id, visitor } = await desk.arrive();
    await visitor.reply(id, 'Which is the blue one?');
    await desk.teammate.assign(id, { kind: 'teammate', id: colleague.id });
    await desk.until(() => desk.mailsTo(email).length > 0);
    const [{ source, parsed } = await desk.receiver.received(1)] = desk.mailsTo(email);
    expect(parsed.text).toContain('Which is the blue one?');
    const headers = source.replaceAll(/\r\n[ \t]+/g, ' ');
    const [, unsubscribe = ''] = /List-Unsubscribe: <(\S+)>/.exec(headers) ?? [];
    expect((await fetch(desk.local(unsubscribe), { method: 'POST' })).status).toBe(200);
    await visitor.reply(id, 'Hello?');
    await desk.pass(60 * minuteMs);
    expect(desk.mailsTo(email)).toHaveLength(1);
  });
});
