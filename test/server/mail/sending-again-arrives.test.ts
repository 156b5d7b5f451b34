import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailDetails } from '../../../src/contract/console/mail-log.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { startMailDesk, type MailDesk } from '../../kit/mail-desk.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDesk;
  beforeAll(async () => {
    desk = await startMailDesk(kind);
  });
  afterAll(() => desk.close());

  /** A reply is mailed, and the mail server does so with it. */
  async function mailWhileServerDoes(manner: typeof desk.receiver.manner, state: string) {
    const { id, email } = await desk.arrive();
    desk.receiver.manner = manner;
    await desk.teammate.reply(id, 'We do: three of them.');
    await desk.until(async () => (await desk.mailsOf(id))[0]?.state === state);
    desk.receiver.manner = 'take';
    const [mail] = await desk.mailsOf(id);
    return { id, email, mailId: mail?.id ?? '' };
  }
  const send = async (mailId: string, body: object = {}) =>
    succeed(await desk.teammate.request<MailDetails>('POST', `mails/${mailId}/send`, body));

  test('M7 one that is uncertain, sent again, arrives under the Message-ID that it had', async () => {
    const { id, email, mailId } = await mailWhileServerDoes('take and cut', 'uncertain');
    const before = desk.mailsTo(email).length;
    expect((await send(mailId)).state).toBe('waiting');
    await desk.untilState(id, 'sent');
    const ids = desk.mailsTo(email).map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(before + 1);
    expect(new Set(ids)).toEqual(new Set([`<${mailId}@lumen.example>`]));
  });

  test('M7 one that has bounced, sent again to an address that is right, arrives, and later ones do', async () => {
    const refusing = { recipient: '550 5.1.1 No such user' };
    const { id, email, mailId } = await mailWhileServerDoes(refusing, 'bounced');
    expect(desk.mailsTo(email)).toEqual([]);
    await send(mailId, { is_address_right: true });
    await desk.untilState(id, 'sent');
    expect(desk.mailsTo(email)).toHaveLength(1);
    await desk.teammate.reply(id, 'And a fourth.');
    await desk.until(() => desk.mailsTo(email).length === 2);
  });
});
