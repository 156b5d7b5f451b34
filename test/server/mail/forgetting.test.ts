import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { startMailDesk, type MailDesk } from '../../kit/mail-desk.ts';
import { addMail } from '../../kit/mails.ts';

const dayMs = 24 * 60 * 60_000;

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDesk;
  beforeAll(async () => {
    desk = await startMailDesk(kind);
  });
  afterAll(() => desk.close());

  const ignored = { kind: 'contact', state: 'ignored' } as const;
  async function isThere(id: string): Promise<boolean> {
    const row = await desk.database.db
      .selectFrom('mails')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    return row !== undefined;
  }

  test('V12 with a person goes what has come in from their address, and came to nothing', async () => {
    const { contactId, email } = await desk.arrive();
    const theirs = await addMail(desk.database, { ...ignored, address: email });
    const another = await addMail(desk.database, { ...ignored, address: `not-${email}` });
    await desk.teammate.deleteContact(contactId);
    expect(await isThere(theirs.id)).toBe(false);
    expect(await isThere(another.id)).toBe(true);
  });

  test('M7 what has come to nothing, of nobody, is in the log for thirty days', async () => {
    const { id, contactId } = await desk.arrive();
    const created_at = desk.clock.nowMs() - 29 * dayMs;
    const nobodys = await addMail(desk.database, { ...ignored, created_at });
    const kept = { conversation_id: id, contact_id: contactId, created_at };
    const theirs = await addMail(desk.database, { ...ignored, ...kept });
    await desk.pass(0);
    expect(await isThere(nobodys.id)).toBe(true);
    desk.clock.jump(2 * dayMs);
    await desk.until(async () => !(await isThere(nobodys.id)));
    expect(await isThere(theirs.id)).toBe(true);
  });
});
