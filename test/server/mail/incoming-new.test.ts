import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import {
  createSigner,
  inboxAddress,
  mailOf,
  startMailDoor,
  type MailDoor,
} from '../../kit/incoming-mail.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { userToken } from '../../kit/user-token.ts';
import { createVisitor, paragraph, signed, Visitor } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDoor;
  let teammate: Teammate;
  let sign: (source: string) => Promise<string>;
  beforeAll(async () => {
    desk = await startMailDoor(kind);
    teammate = await createTeammate(desk.server);
    sign = createSigner('signed.example', desk.names);
  });
  afterAll(() => desk.destroy());

  /** The conversations of whom a mail came from, the newest first. */
  async function conversationsOf(email: string) {
    const { conversations } = await teammate.list();
    return conversations.filter(({ contact }) => contact.email === email);
  }
  const send = (from: string, text: string, more = {}) =>
    desk.send(mailOf(text, { from, ...more }));

  test('V5 a mail from somebody unknown makes a verified lead with their name, and a conversation', async () => {
    await send('Ivy Ng <Ivy@new.example>', 'Do you ship to Iceland?', { subject: 'Iceland' });
    const [conversation, ...others] = await conversationsOf('ivy@new.example');
    expect(others).toEqual([]);
    expect(await teammate.contact(conversation?.contact.id ?? '')).toMatchObject({
      role: 'lead',
      is_verified: true,
      name: 'Ivy Ng',
    });
    const { parts } = await teammate.thread(conversation?.id ?? '');
    expect(parts.map(({ blocks }) => blocks)).toEqual([
      [...paragraph('Iceland'), ...paragraph('Do you ship to Iceland?')],
    ]);
    expect((await desk.mails()).at(-1)).toMatchObject({
      kind: 'contact',
      state: 'received',
      conversation_id: conversation?.id,
    });
  });

  test('V6 a further mail is the same lead’s: it goes on with what it answers, and else begins anew', async () => {
    const messageId = 'first@joins.example';
    await send('joe@joins.example', 'First', { messageId });
    const more = `In-Reply-To: <${messageId}>\r\n`;
    await send('joe@joins.example', 'Second', { more });
    await send('joe@joins.example', 'Something else', { subject: 'Other' });
    const conversations = await conversationsOf('joe@joins.example');
    const threads = await Promise.all(conversations.map(({ id }) => teammate.thread(id)));
    expect(threads.map(({ parts }) => parts.length).toSorted()).toEqual([1, 2]);
    expect(new Set(conversations.map(({ contact }) => contact.id)).size).toBe(1);
  });

  test('V6 who names a mail of somebody else’s conversation does not come into it', async () => {
    const messageId = 'private@victim.example';
    await send('victim@victim.example', 'Private', { messageId });
    await send('mallory@evil.example', 'Let me in', { more: `References: <${messageId}>\r\n` });
    const [victims] = await conversationsOf('victim@victim.example');
    expect((await teammate.thread(victims?.id ?? '')).parts.length).toBe(1);
    expect((await conversationsOf('mallory@evil.example')).length).toBe(1);
  });

  test('V6 who has typed an address into a chat never sees what is mailed from it', async () => {
    const visitor = await createVisitor(desk.server);
    const { conversation } = await visitor.start('Hello');
    const { contact } = (await teammate.thread(conversation.id)).conversation;
    await teammate.editContact(contact.id, { email: 'typed@signed.example' });
    await desk.send(await sign(mailOf('A secret', { from: 'typed@signed.example' })));
    expect((await visitor.list()).conversations.length).toBe(1);
    const made = (await conversationsOf('typed@signed.example')).filter(
      ({ id }) => id !== conversation.id,
    );
    expect(made.length).toBe(1);
    const leadId = made[0]?.contact.id ?? '';
    expect(leadId).not.toBe(contact.id);
    expect(await teammate.contact(leadId)).toMatchObject({ is_verified: true });
    expect(await teammate.contact(contact.id)).toMatchObject({ is_verified: false });
  });

  describe('of a user', () => {
    async function becomeUser(email: string): Promise<Visitor> {
      const user = new Visitor(desk.server);
      await user.ping(signed({ email }));
      return user;
    }
    /** By a token, in which all is signed that it says. */
    async function signIn(claims: { user_id: string; email: string }): Promise<Visitor> {
      const user = new Visitor(desk.server);
      await user.say({ intercom_user_jwt: userToken(claims) });
      return user;
    }

    test('V6 a mail whose sender is proven is theirs, and stands in their messenger', async () => {
      const user = await becomeUser('una@signed.example');
      await desk.send(await sign(mailOf('From my office', { from: 'una@signed.example' })));
      const { conversations } = await user.list();
      expect(conversations.map(({ last_comment }) => last_comment.blocks.at(-1))).toEqual(
        paragraph('From my office'),
      );
    });

    test('V6 a mail that only says so is a lead’s, and never stands there', async () => {
      const user = await becomeUser('uli@signed.example');
      await send('uli@signed.example', 'Change my password');
      expect((await user.list()).conversations).toEqual([]);
      const [conversation] = await conversationsOf('uli@signed.example');
      expect(conversation?.contact.role).toBe('lead');
    });

    test('V6 nor one whose sender could not be asked for', async () => {
      const user = await becomeUser('una@silent.example');
      desk.names['TXT _dmarc.silent.example'] = Object.assign(new Error('away'), {
        code: 'ETIMEOUT',
      });
      await send('una@silent.example', 'Hello?');
      expect((await user.list()).conversations).toEqual([]);
      expect(JSON.parse((await desk.mails()).at(-1)?.checks ?? '')).toMatchObject({
        dmarc: 'temperror',
      });
    });

    test('V6 nor one from an address that was not signed with the user: pages can be made to say any, and people type any', async () => {
      const email = 'wanted@signed.example';
      const saying = new Visitor(desk.server);
      await saying.ping(signed({ user_id: 'says-so', email }));
      const typing = await createVisitor(desk.server);
      const { conversation } = await typing.start('Hello');
      await teammate.editContact((await teammate.thread(conversation.id)).conversation.contact.id, {
        email,
      });
      await typing.ping(signed({ user_id: 'has-typed' }));
      const truly = await signIn({ user_id: 'is-so', email });
      await desk.send(await sign(mailOf('Between us', { from: email })));
      expect((await saying.list()).conversations).toEqual([]);
      expect((await typing.list()).conversations).toHaveLength(1);
      expect((await truly.list()).conversations).toHaveLength(1);
    });

    test('V6 nor one from an address that a page has put in the place of the signed one', async () => {
      const user = await signIn({ user_id: 'mover', email: 'old@signed.example' });
      await user.ping(signed({ user_id: 'mover', email: 'new@signed.example' }));
      await desk.send(await sign(mailOf('Hello', { from: 'new@signed.example' })));
      expect((await user.list()).conversations).toEqual([]);
    });

    test('V6 of two users with one address it is neither', async () => {
      const email = 'twin@signed.example';
      const one = await signIn({ user_id: 'twin-1', email });
      const other = await signIn({ user_id: 'twin-2', email });
      await desk.send(await sign(mailOf('Which?', { from: 'twin@signed.example' })));
      expect((await one.list()).conversations).toEqual([]);
      expect((await other.list()).conversations).toEqual([]);
    });
  });

  test('V5 a person who is blocked begins nothing', async () => {
    await send('bad@block.example', 'First');
    const [conversation] = await conversationsOf('bad@block.example');
    await teammate.block(conversation?.contact.id ?? '');
    await send('bad@block.example', 'Second');
    expect((await conversationsOf('bad@block.example')).length).toBe(1);
    expect((await desk.mails()).at(-1)).toMatchObject({ reason: 'This person is blocked.' });
  });

  test('V5 what stands in subject and name is words and nothing else', async () => {
    const subject = '=?utf-8?Q?Hello=0D=0ABcc:_all@example.org=00_=E2=80=AE?= <b>';
    const from = '=?utf-8?Q?Eve=0D=0AX-Admin=3A_yes=00?= <eve@header.example>';
    await send(from, 'Text', { subject });
    const [conversation] = await conversationsOf('eve@header.example');
    expect(conversation?.contact.display_name).toBe('Eve X-Admin: yes');
    const { parts } = await teammate.thread(conversation?.id ?? '');
    expect(parts[0]?.blocks[0]).toEqual({
      type: 'paragraph',
      text: 'Hello Bcc: all@example.org <b>',
    });
  });

  test('M7 a copy to the workspace of what answers a conversation is said once', async () => {
    await send('cc@copy.example', 'First', { messageId: 'copy@copy.example' });
    const [conversation] = await conversationsOf('cc@copy.example');
    const mail = await desk.addMail({
      conversation_id: conversation?.id ?? null,
      contact_id: conversation?.contact.id ?? null,
      address: 'cc@copy.example',
    });
    const source = mailOf('Second', { from: 'cc@copy.example' });
    await desk.send(source, { to: [desk.replyTo(mail), inboxAddress] });
    await desk.send(source);
    expect((await conversationsOf('cc@copy.example')).length).toBe(1);
    expect((await teammate.thread(conversation?.id ?? '')).parts.length).toBe(2);
  });

  test('M7 twenty mails in somebody’s name do not keep theirs out', async () => {
    for (let count = 0; count < 21; count += 1) {
      await send('busy@signed.example', `Not from them ${count}`);
    }
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'ignored' });
    await desk.send(await sign(mailOf('Truly from me', { from: 'busy@signed.example' })));
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'received' });
  }, 30_000);

  test('M7 a sender with a letter that is none is nobody, and their mail does not come again and again', async () => {
    const from = '<nul@nul.example=?utf-8?Q?=00?=>';
    expect(await send(from, 'Hello')).toMatchObject({ code: 250 });
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'ignored', address: '' });
  });

  test('M7 a mail that does not say who it is from makes nobody', async () => {
    const before = (await teammate.list()).conversations.length;
    await desk.send(mailOf('Who am I?').replace(/^From:.*\r\n/m, ''), { from: 'x@example.org' });
    expect((await teammate.list()).conversations.length).toBe(before);
    expect((await desk.mails()).at(-1)).toMatchObject({
      reason: 'It does not say who it is from.',
    });
  });
});
