import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { minuteMs, startMailDesk, type MailDesk } from '../../kit/mail-desk.ts';

const dayMs = 24 * 60 * minuteMs;

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDesk;
  beforeAll(async () => {
    desk = await startMailDesk(kind);
  });
  afterAll(() => desk.close());

  /** Somebody who was mailed a reply, and where the mail leads. */
  async function mailed(language = 'en') {
    const writer = await desk.arrive({ language });
    await desk.teammate.reply(writer.id, 'We do: <b>three</b> of them.');
    await desk.until(() => desk.mailsTo(writer.email).length > 0);
    const [{ parsed, source } = await desk.receiver.received(1)] = desk.mailsTo(writer.email);
    const [conversation = ''] = /https:\S+\/conversation\/\w+/.exec(parsed.text ?? '') ?? [];
    const headers = source.replaceAll(/\r\n[ \t]+/g, ' ');
    const [, unsubscribe = ''] = /List-Unsubscribe: <(\S+)>/.exec(headers) ?? [];
    return {
      ...writer,
      conversation: desk.local(conversation),
      unsubscribe: desk.local(unsubscribe),
    };
  }
  const post = (url: string, form: Record<string, string>) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const idIn = (page: string) => /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const commentsOf = async (id: string) =>
    (await desk.teammate.thread(id)).parts.filter((part) => part.kind === 'comment');

  test('M7 the link of a mail shows its conversation and nothing else, to nobody’s memory, and reads nothing', async () => {
    const { id, conversation, visitor } = await mailed();
    const answer = await fetch(conversation);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(page).toContain('We do: &lt;b&gt;three&lt;&#x2F;b&gt; of them.');
    expect(page).not.toContain('<script');
    expect((await visitor.list()).conversations).toMatchObject([{ id, unread_count: 1 }]);
  });

  test('M7 an answer on the page is the person’s, once however often it is sent', async () => {
    const { id, conversation, visitor } = await mailed();
    const page = await (await fetch(conversation)).text();
    const form = { id: idIn(page), seen: seenIn(page), text: 'The blue one, please.\n\nAnn' };
    const [first, second] = [await post(conversation, form), await post(conversation, form)];
    expect([first.status, second.status]).toEqual([303, 303]);
    const after = await fetch(new URL(first.headers.get('location') ?? '', conversation));
    expect(await after.text()).toContain('Your message has been sent.');
    const said = await commentsOf(id);
    expect(said.at(-1)).toMatchObject({
      author: { kind: 'contact' },
      blocks: [{ text: 'The blue one, please.' }, { text: 'Ann' }],
    });
    expect(said).toHaveLength(3);
    expect((await visitor.list()).conversations).toMatchObject([{ unread_count: 0 }]);
  });

  test('M7 what cannot be sent is not lost: the page says so and has it still', async () => {
    const { id, conversation } = await mailed();
    const page = await (await fetch(conversation)).text();
    const form = { id: idIn(page), seen: seenIn(page) };
    await post(conversation, { ...form, text: 'One' });
    const other = await post(conversation, { ...form, text: 'Another' });
    expect(other.status).toBe(400);
    const again = await other.text();
    expect(again).toContain('Your message was not sent.');
    expect(again).toContain('Another</textarea>');
    expect(idIn(again)).not.toBe(form.id);
    expect(await commentsOf(id)).toHaveLength(3);
  });

  test('M7 what was said after the page was looked at stays unread', async () => {
    const { id, conversation, visitor } = await mailed();
    const page = await (await fetch(conversation)).text();
    await desk.teammate.reply(id, 'And a fourth.');
    await post(conversation, { id: idIn(page), seen: seenIn(page), text: 'Thanks' });
    expect((await visitor.list()).conversations).toMatchObject([{ unread_count: 1 }]);
  });

  test('M7 a link that is wrong, old, or of another purpose opens nothing', async () => {
    const { conversation, unsubscribe, id, contactId } = await mailed();
    const wrong = conversation.replace(/.$/, (last) => (last === 'a' ? 'q' : 'a'));
    expect((await fetch(wrong)).status).toBe(404);
    expect((await fetch(unsubscribe.replace('/unsubscribe/', '/conversation/'))).status).toBe(404);
    expect((await post(wrong, { id: createUuid(1), seen: '1', text: 'Hi' })).status).toBe(404);
    desk.clock.jump(31 * dayMs);
    // Nobody stays signed in for so long.
    await desk.teammate.signIn();
    const expired = await fetch(conversation, { headers: { 'accept-language': 'de-AT' } });
    expect(expired.status).toBe(410);
    expect(await expired.text()).toContain('Dieser Link ist abgelaufen.');
    const late = await post(conversation, { id: createUuid(1), seen: '1', text: 'Hi' });
    expect(late.status).toBe(410);
    expect(await commentsOf(id)).toHaveLength(2);
    expect((await fetch(unsubscribe)).status).toBe(200);
    await desk.teammate.deleteContact(contactId);
    expect((await fetch(conversation)).status).toBe(404);
  });

  test('M7 one request without a cookie ends all mails, twice as once, and looking at the page ends none', async () => {
    const { id, contactId, email, unsubscribe } = await mailed();
    expect(await (await fetch(unsubscribe)).text()).toContain('Do you want no more mails');
    expect((await desk.teammate.contact(contactId)).site).toMatchObject({ is_unsubscribed: false });
    for (const body of [{ 'List-Unsubscribe': 'One-Click' }, {}]) {
      const answer = await post(unsubscribe, body as Record<string, string>);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('You get no more mails');
    }
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(unsubscribe, { method: 'POST', body: form })).status).toBe(200);
    expect((await desk.teammate.contact(contactId)).site).toMatchObject({ is_unsubscribed: true });
    await desk.teammate.reply(id, 'Hello?');
    await desk.pass(60 * minuteMs);
    expect(desk.mailsTo(email)).toHaveLength(1);
  });

  test('M7 mails and pages are in the language of who reads them, from right to left where it is', async () => {
    const { email, conversation } = await mailed('ar');
    const [mail] = desk.mailsTo(email);
    expect(mail?.parsed.html).toMatch(/<html lang="ar" dir="rtl"/);
    expect(mail?.parsed.text).toContain('متابعة المحادثة');
    expect(await (await fetch(conversation)).text()).toMatch(/<html lang="ar" dir="rtl">/);
  });
});
