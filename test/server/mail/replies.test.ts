import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { minuteMs, startMailDesk, type MailDesk } from '../../kit/mail-desk.ts';
import { addMail } from '../../kit/mails.ts';
import { signed } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDesk;
  beforeAll(async () => {
    desk = await startMailDesk(kind);
  });
  beforeEach(() => {
    desk.receiver.manner = 'take';
  });
  afterAll(() => desk.close());

  test('M7 replies that are not read are mailed in one, when it has been quiet', async () => {
    const { id, email } = await desk.arrive();
    await desk.teammate.reply(id, 'We do: three of them.');
    await desk.pass(4 * minuteMs);
    await desk.teammate.reply(id, 'The third one is <b>blue</b>.');
    await desk.pass(4 * minuteMs);
    expect(await desk.mailsOf(id)).toEqual([]);
    await desk.until(() => desk.mailsTo(email).length > 0);
    await desk.pass(60 * minuteMs);
    expect(desk.mailsTo(email)).toHaveLength(1);
    const [{ to, from, parsed } = await desk.receiver.received(1)] = desk.mailsTo(email);
    expect(to).toEqual([email]);
    expect(from).toMatch(/^b-[a-z2-7]{45}@lumen\.example$/);
    expect(parsed.subject).toBe('Re: Do you have lamps, and which?');
    const [mail] = await desk.mailsOf(id);
    expect(parsed.messageId).toBe(`<${mail?.id}@lumen.example>`);
    for (const said of ['We do: three of them.', 'The third one is <b>blue</b>.']) {
      expect(parsed.text).toContain(said);
    }
    expect(parsed.text).toContain('> Do you have lamps, and which?');
    expect(parsed.html).toContain('The third one is &lt;b&gt;blue&lt;&#x2F;b&gt;.');
    await desk.untilState(id, 'sent');
    expect(await desk.mailsOf(id)).toMatchObject([
      { kind: 'replies', state: 'sent', address: email, subject: parsed.subject },
    ]);
  });

  test('M7 a mail that nobody answers for holds up no other', async () => {
    const silent = await desk.arrive();
    const heard = await desk.arrive();
    const { receiver } = desk;
    const asked = receiver.recipientCount;
    receiver.manner = 'stall at recipient';
    await desk.teammate.reply(silent.id, 'We do.');
    await desk.until(() => receiver.recipientCount > asked);
    receiver.manner = 'take';
    await desk.teammate.reply(heard.id, 'We do.');
    await desk.until(() => desk.mailsTo(heard.email).length > 0);
    expect(await desk.mailsOf(silent.id)).toMatchObject([{ state: 'waiting' }]);
  });

  test('M7 who goes on writing is waited for four times the quiet, and no longer', async () => {
    const { id } = await desk.arrive();
    const startMs = desk.clock.nowMs();
    await desk.until(async () => {
      await desk.teammate.reply(id, `It is ${desk.clock.nowMs()} now.`);
      return (await desk.mailsOf(id)).length > 0;
    });
    const [mail] = await desk.mailsOf(id);
    expect((mail?.created_at ?? 0) - startMs).toBeGreaterThanOrEqual(20 * minuteMs);
    expect((mail?.created_at ?? 0) - startMs).toBeLessThan(25 * minuteMs);
  });

  test('M7 what has been read is not mailed', async () => {
    const { id, visitor } = await desk.arrive();
    const { conversation } = await desk.teammate.reply(id, 'We do.');
    await desk.pass(4 * minuteMs);
    await visitor.read(id, conversation.last_position);
    await desk.pass(10 * minuteMs);
    expect(await desk.mailsOf(id)).toEqual([]);
  });

  test('M7 what is read while the mail waits is not mailed either', async () => {
    const { id, visitor, email } = await desk.arrive();
    desk.receiver.manner = { recipient: '451 4.3.0 Later' };
    const { conversation } = await desk.teammate.reply(id, 'We do.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.reason === '451 4.3.0 Later');
    await visitor.read(id, conversation.last_position);
    // What is in hand already has been looked at before.
    await desk.pass(0);
    desk.receiver.manner = 'take';
    await desk.untilState(id, 'cancelled');
    expect(desk.mailsTo(email)).toEqual([]);
  });

  test('M7 what was not mailed because it could not be, is mailed once it can', async () => {
    const { id, contactId } = await desk.arrive();
    desk.receiver.manner = { recipient: '451 4.3.0 Later' };
    await desk.teammate.reply(id, 'We do.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.reason === '451 4.3.0 Later');
    await desk.teammate.editContact(contactId, { email: null });
    await desk.untilState(id, 'cancelled');
    desk.receiver.manner = 'take';
    const email = `again-${kind}@example.org`;
    await desk.teammate.editContact(contactId, { email });
    await desk.until(() => desk.mailsTo(email).length > 0);
    expect(desk.mailsTo(email)[0]?.parsed.text).toContain('We do.');
  });

  test('M7 what was cancelled and sent again by hand is not told as new once more', async () => {
    const { id, contactId, email } = await desk.arrive();
    desk.receiver.manner = { recipient: '451 4.3.0 Later' };
    await desk.teammate.reply(id, 'The first answer.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.reason === '451 4.3.0 Later');
    await desk.teammate.block(contactId);
    await desk.untilState(id, 'cancelled');
    desk.receiver.manner = 'take';
    await desk.teammate.block(contactId, false);
    const [mail] = await desk.mailsOf(id);
    await desk.teammate.request('POST', `mails/${mail?.id}/send`, {});
    await desk.untilState(id, 'sent');
    await desk.teammate.reply(id, 'The second answer.');
    await desk.until(() => desk.mailsTo(email).length === 2);
    expect(desk.mailsTo(email)[1]?.parsed.text).toContain('> The first answer.');
  });

  test('M7 a further mail is of the same thread, and tells nothing twice as new', async () => {
    const { id, email } = await desk.arrive();
    await desk.teammate.reply(id, 'The first answer.');
    await desk.until(() => desk.mailsTo(email).length === 1);
    await desk.untilState(id, 'sent');
    await desk.pass(60 * minuteMs);
    await desk.teammate.reply(id, 'The second answer.');
    await desk.until(() => desk.mailsTo(email).length === 2);
    const [first, second] = desk.mailsTo(email).map(({ parsed }) => parsed);
    expect(second).toMatchObject({ subject: first?.subject, inReplyTo: first?.messageId });
    expect(second?.text?.indexOf('> The first answer.')).toBeGreaterThan(
      second?.text?.indexOf('The second answer.') ?? 0,
    );
  });

  test('M7 what goes on from a mail without a Message-ID names none', async () => {
    const { id, contactId, email } = await desk.arrive();
    const said = { kind: 'contact', state: 'received', message_id: '', address: email } as const;
    const created_at = desk.clock.nowMs();
    await addMail(desk.database, {
      ...said,
      conversation_id: id,
      contact_id: contactId,
      created_at,
    });
    await desk.teammate.reply(id, 'We do.');
    await desk.until(() => desk.mailsTo(email).length > 0);
    expect(desk.mailsTo(email)[0]?.source).not.toMatch(/^(References|In-Reply-To):/im);
  });

  test('M7 who is known by no email, is blocked or wants no mail, gets none; an email that becomes known is written to', async () => {
    const { id, contactId } = await desk.arrive({ email: null });
    await desk.teammate.reply(id, 'We do.');
    await desk.pass(30 * minuteMs);
    await desk.teammate.block(contactId);
    await desk.teammate.editContact(contactId, { email: `blocked-${kind}@example.org` });
    await desk.pass(30 * minuteMs);
    expect(await desk.mailsOf(id)).toEqual([]);
    await desk.teammate.block(contactId, false);
    await desk.teammate.editContact(contactId, { email: `known-${kind}@example.org` });
    await desk.until(() => desk.mailsTo(`known-${kind}@example.org`).length > 0);
    expect(desk.receiver.mails.flatMap(({ to }) => to)).not.toContain(
      `blocked-${kind}@example.org`,
    );
  });

  test('M7 who turns out to be a user with an address is mailed what they have not read', async () => {
    const { id, visitor } = await desk.arrive({ email: null });
    await desk.teammate.reply(id, 'We do.');
    await desk.pass(30 * minuteMs);
    const email = `user-${kind}@example.org`;
    await visitor.ping(signed({ user_id: `user-${kind}`, email }));
    await desk.until(() => desk.mailsTo(email).length > 0);
    expect(await desk.mailsOf(id)).toHaveLength(1);
  });

  test('M7 a server that is away for a day loses nothing, and nothing is sent twice', async () => {
    const { id, email } = await desk.arrive();
    await desk.receiver.stop();
    await desk.teammate.reply(id, 'We do.');
    await desk.until(async () => /REFUSED/.test((await desk.mailsOf(id))[0]?.reason ?? ''));
    await desk.pass(24 * 60 * minuteMs);
    expect(await desk.mailsOf(id)).toMatchObject([{ state: 'waiting' }]);
    await desk.receiver.start();
    await desk.pass(2 * 60 * minuteMs);
    await desk.untilState(id, 'sent');
    await desk.pass(24 * 60 * minuteMs);
    expect(desk.mailsTo(email)).toHaveLength(1);
  });

  test('M7 after three days of trying it is said that it failed', async () => {
    const { id, email } = await desk.arrive();
    desk.receiver.manner = { recipient: '451 4.3.0 Later' };
    await desk.teammate.reply(id, 'We do.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.reason === '451 4.3.0 Later');
    await desk.pass(4 * 24 * 60 * minuteMs);
    await desk.untilState(id, 'failed');
    await desk.pass(24 * 60 * minuteMs);
    expect(desk.mailsTo(email)).toEqual([]);
  });

  test('M7 an address that does not exist is written to once, and never again', async () => {
    const { id, email } = await desk.arrive();
    desk.receiver.manner = { recipient: '550 5.1.1 Nobody' };
    await desk.teammate.reply(id, 'We do.');
    await desk.untilState(id, 'bounced');
    desk.receiver.manner = 'take';
    await desk.teammate.reply(id, 'Hello?');
    await desk.pass(60 * minuteMs);
    expect(await desk.mailsOf(id)).toHaveLength(1);
    expect(desk.mailsTo(email)).toEqual([]);
  });

  test('M7 a line that is cut behind the text leaves it uncertain, and nobody gets it twice', async () => {
    const { id, email } = await desk.arrive();
    desk.receiver.manner = 'take and cut';
    await desk.teammate.reply(id, 'We do.');
    await desk.untilState(id, 'uncertain');
    desk.receiver.manner = 'take';
    await desk.pass(24 * 60 * minuteMs);
    expect(desk.mailsTo(email)).toHaveLength(1);
    expect(await desk.mailsOf(id)).toMatchObject([{ state: 'uncertain' }]);
  });

  test('M7 a person who is deleted before it leaves gets nothing', async () => {
    const { id, contactId, email } = await desk.arrive();
    desk.receiver.manner = { recipient: '451 4.3.0 Later' };
    await desk.teammate.reply(id, 'We do.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.reason === '451 4.3.0 Later');
    await desk.teammate.deleteContact(contactId);
    desk.receiver.manner = 'take';
    const outbox = () =>
      desk.database.db.selectFrom('outbox').selectAll().where('kind', '=', 'mail').execute();
    await desk.until(async () => (await outbox()).length === 0);
    expect(desk.mailsTo(email)).toEqual([]);
  });
});
