import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { createSigner, mailOf, startMailDoor, type MailDoor } from '../../kit/incoming-mail.ts';
import { readMailFixture } from '../../kit/mail-fixtures.ts';
import { createTeammate, joinAs, type Teammate } from '../../kit/teammate.ts';
import { createVisitor, newComment, paragraph } from '../../kit/visitor.ts';

const taken = { code: 250 };

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDoor;
  let teammate: Teammate;
  beforeAll(async () => {
    desk = await startMailDoor(kind);
    teammate = await createTeammate(desk.server);
  });
  afterAll(() => desk.destroy());

  /** Nora has asked, has left her address and is gone; a teammate has answered, and that was mailed. */
  async function mailed(email = 'nora@example.org') {
    const visitor = await createVisitor(desk.server);
    const { conversation } = await visitor.start('Is there a brass one?');
    const { contact } = await teammate
      .thread(conversation.id)
      .then((thread) => thread.conversation);
    await teammate.editContact(contact.id, { email });
    const thread = await teammate.reply(conversation.id, 'Which of the lamps do you mean?');
    const position = thread.conversation.last_position;
    const mail = await desk.addMail({
      conversation_id: conversation.id,
      contact_id: contact.id,
      address: email,
      first_position: position,
      last_position: position,
    });
    return { visitor, contact, conversation, mail, to: desk.replyTo(mail) };
  }

  test('M7 an answer by mail is the person’s word in the conversation, for both sides, without what it quotes', async () => {
    const { visitor, conversation, to } = await mailed();
    expect(await desk.send(await readMailFixture('gmail'), { to })).toMatchObject(taken);
    const said = 'Yes, the brass one please. Does it fit an E27 bulb?';
    const seen = (await visitor.thread(conversation.id)).parts;
    expect(seen.map(({ blocks }) => blocks)).toEqual([
      paragraph('Is there a brass one?'),
      paragraph('Which of the lamps do you mean?'),
      paragraph(said),
    ]);
    expect(seen[2]).not.toHaveProperty('mail');
    const part = (await teammate.thread(conversation.id)).parts.at(-1);
    expect(part).toMatchObject({
      author: { kind: 'contact' },
      blocks: paragraph(said),
      mail: { from: 'nora@example.org', checks: { dmarc: 'none' } },
    });
  });

  test('M7 one mail to two conversations of one person is said in both, with its file, at the first try', async () => {
    const one = await mailed('both@example.org');
    const other = await mailed('both@example.org');
    const file =
      '--cut\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="list.txt"\r\n\r\nbrass, oak\r\n--cut--\r\n';
    const source = `From: both@example.org\r\nMessage-ID: <both@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nTo both of you\r\n${file}`;
    expect(await desk.send(source, { to: [one.to, other.to] })).toMatchObject(taken);
    for (const { visitor, conversation } of [one, other]) {
      const { blocks } = must(
        (await visitor.thread(conversation.id)).parts.at(-1),
        'what was said',
      );
      expect(blocks).toMatchObject([...paragraph('To both of you'), { name: 'list.txt' }]);
      const { url } = blocks[1] as { url: string };
      expect(await (await fetch(new URL(url, desk.server.url))).text()).toContain('brass, oak');
    }
  });

  test('M7 a mail that comes twice is said once', async () => {
    const { conversation, to } = await mailed();
    const source = mailOf('Hello?');
    for (const time of [1, 2]) {
      expect(await desk.send(source, { to }), `${time}`).toMatchObject(taken);
    }
    expect((await teammate.thread(conversation.id)).parts.length).toBe(3);
  });

  test('M7 a mail without a Message-ID that comes twice is said once, and another one is another', async () => {
    const { conversation, to } = await mailed();
    const source = (text: string) => mailOf(text).replace(/^Message-ID:.*\r\n/m, '');
    for (const text of ['One', 'One', 'Two']) await desk.send(source(text), { to });
    const words = (await teammate.thread(conversation.id)).parts.slice(2);
    expect(words.map(({ blocks }) => blocks)).toEqual([paragraph('One'), paragraph('Two')]);
  });

  test('M7 an answer opens a conversation that was closed', async () => {
    const { conversation, to } = await mailed();
    await teammate.setState(conversation.id, 'closed');
    await desk.send(mailOf('One more thing.'), { to });
    expect((await teammate.thread(conversation.id)).conversation.state).toBe('open');
  });

  test('M8 who answers has read what the mail told, and not what was written since', async () => {
    const { visitor, conversation, to } = await mailed();
    await teammate.reply(conversation.id, 'We have two of them left.');
    await desk.send(mailOf('The round one.'), { to });
    const listed = (await visitor.list()).conversations.find(({ id }) => id === conversation.id);
    expect(listed).toMatchObject({ unread_count: 1 });
    await desk.send(mailOf('And a bulb.'), { to });
    const { conversations } = await visitor.list();
    expect(conversations.find(({ id }) => id === conversation.id)?.unread_count).toBe(1);
  });

  test('M7 pictures and files come along', async () => {
    const { visitor, conversation, to } = await mailed();
    await desk.send(await readMailFixture('outlook-with-files'), { to });
    const [words, ...files] = (await visitor.thread(conversation.id)).parts.at(-1)?.blocks ?? [];
    expect(words).toMatchObject({ text: 'Here is a picture of the broken lamp, and the bill.' });
    expect(files).toMatchObject([
      { type: 'image', name: 'broken.png', content_type: 'image/png' },
      { type: 'attachment', name: 'Rechnung für die Lampe.pdf', content_type: 'application/pdf' },
    ]);
    for (const file of files) {
      const { url } = file as { url: string };
      expect((await fetch(desk.server.url + url)).status).toBe(200);
    }
  });

  test('M7 the whole mail is kept as it came', async () => {
    const { to } = await mailed();
    const source = await readMailFixture('japanese');
    await desk.send(source, { to });
    const logged = (await desk.mails()).at(-1);
    const details = await teammate.request<{ original: { url: string; name: string } }>(
      'GET',
      `mails/${logged?.id}`,
    );
    const { original } = details.body;
    expect(original.name).toBe('Re- ランプ.eml'.replace('-', ':'));
    const kept = Buffer.from(await (await fetch(desk.server.url + original.url)).arrayBuffer());
    expect(kept.toString('latin1').trimEnd()).toBe(source.toString('latin1').trimEnd());
  });

  test('V6 from another address it is no word of the person’s: teammates see it as a note, with whose it is', async () => {
    const { visitor, conversation, to } = await mailed();
    await desk.send(mailOf('I am Nora, believe me.', { from: 'bob@elsewhere.example' }), { to });
    expect((await visitor.thread(conversation.id)).parts.length).toBe(2);
    const part = (await teammate.thread(conversation.id)).parts.at(-1);
    expect(part).toMatchObject({
      kind: 'note',
      author: { kind: 'bot' },
      blocks: [
        {
          text: 'From bob@elsewhere.example by mail, which is not the person’s address:',
        },
        { text: 'I am Nora, believe me.' },
      ],
    });
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'held' });
  });

  test('V6 an address of another conversation says nothing in this one', async () => {
    const one = await mailed('one@example.org');
    const other = await mailed('other@example.org');
    await desk.send(mailOf('From one.', { from: 'one@example.org' }), { to: other.to });
    expect((await one.visitor.thread(one.conversation.id)).parts.length).toBe(2);
    expect((await other.visitor.thread(other.conversation.id)).parts.length).toBe(2);
    expect((await teammate.thread(other.conversation.id)).parts.at(-1)?.kind).toBe('note');
  });

  test('M7 a blocked person says nothing by mail either', async () => {
    const { contact, conversation, to } = await mailed();
    await teammate.block(contact.id);
    expect(await desk.send(mailOf('Hear me!'), { to })).toMatchObject(taken);
    expect((await teammate.thread(conversation.id)).parts.length).toBe(2);
    expect((await desk.mails()).at(-1)).toMatchObject({
      state: 'ignored',
      reason: 'This person is blocked.',
    });
  });

  test('M7 an automatic answer is said to nobody and leaves unread what is', async () => {
    const { visitor, conversation, to } = await mailed();
    const source = mailOf('I am away until Monday.', { more: 'Auto-Submitted: auto-replied\r\n' });
    expect(await desk.send(source, { to, from: '' })).toMatchObject(taken);
    expect((await teammate.thread(conversation.id)).parts.length).toBe(2);
    expect((await visitor.list()).conversations[0]).toMatchObject({ unread_count: 1 });
    expect((await desk.mails()).at(-1)).toMatchObject({
      state: 'ignored',
      reason: 'It is an automatic answer.',
    });
  });

  test('M7 more than twenty mails an hour from one address are not said any more', async () => {
    const { conversation, to } = await mailed('flood@example.org');
    for (let count = 0; count < 22; count += 1) {
      await desk.send(mailOf(`Mail ${count}`, { from: 'flood@example.org' }), { to });
    }
    const { parts } = await teammate.thread(conversation.id);
    expect(parts.at(-1)?.blocks).toEqual(paragraph('Mail 19'));
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'ignored' });
  }, 30_000);

  describe('T3 a teammate’s answer', () => {
    let signed: (source: string) => Promise<string>;
    beforeAll(() => {
      signed = createSigner('desk.example', desk.names);
    });

    async function told(name: string) {
      const colleague = await joinAs(desk.server, teammate, `${name}@desk.example`, { name });
      const visitor = await createVisitor(desk.server);
      const { conversation } = await visitor.start('Is anybody there?');
      const mail = await desk.addMail({
        kind: 'unseen',
        conversation_id: conversation.id,
        teammate_id: colleague.id,
        address: `${name}@desk.example`,
        last_position: 1,
      });
      return { colleague, visitor, conversation, to: desk.replyTo(mail) };
    }

    test('M7 from their own address it is said to the person in their name', async () => {
      const { visitor, conversation, to } = await told('ann');
      const source = await signed(mailOf('I am.', { from: 'Ann <ann@desk.example>' }));
      expect(await desk.send(source, { to, from: 'ann@desk.example' })).toMatchObject(taken);
      expect((await visitor.thread(conversation.id)).parts.at(-1)).toMatchObject({
        author: { kind: 'teammate', name: 'ann' },
        blocks: paragraph('I am.'),
      });
      const part = (await teammate.thread(conversation.id)).parts.at(-1);
      expect(part?.mail?.checks).toMatchObject({ dkim: 'pass', dmarc: 'pass' });
    });

    test.each([
      ['unsigned, where its domain signs', 'bea', 'bea@desk.example', false],
      ['from somebody else', 'cid', 'cid@elsewhere.example', false],
    ])('M7 %s it is held, and said to nobody', async (_what, name, from) => {
      const { visitor, conversation, to } = await told(name);
      await desk.send(mailOf('Send me your password.', { from }), { to });
      expect((await visitor.thread(conversation.id)).parts.length).toBe(1);
      expect((await teammate.thread(conversation.id)).parts.at(-1)?.kind).toBe('note');
      expect((await desk.mails()).at(-1)).toMatchObject({ kind: 'teammate', state: 'held' });
    });

    test('M7 what was changed on its way is held, whoever has signed it', async () => {
      const { visitor, conversation, to } = await told('dan');
      const source = await signed(mailOf('Hello.', { from: 'dan@desk.example' }));
      await desk.send(source.replace('Hello.', 'Goodbye.'), { to });
      expect((await visitor.thread(conversation.id)).parts.length).toBe(1);
    });

    test('M7 who has left answers no more', async () => {
      const { colleague, visitor, conversation, to } = await told('eve');
      await teammate.request('DELETE', `teammates/${colleague.id}`, {});
      const source = await signed(mailOf('I am back.', { from: 'eve@desk.example' }));
      await desk.send(source, { to });
      expect((await visitor.thread(conversation.id)).parts.length).toBe(1);
    });
  });

  test('M7 an answer is in the order of what is written in the messenger', async () => {
    const { visitor, conversation, to } = await mailed();
    await visitor.reply(conversation.id, 'First');
    await desk.send(mailOf('Second'), { to });
    const body = { conversation_id: conversation.id, comment: newComment('Third') };
    await visitor.post('conversations/reply', body);
    const words = (await visitor.thread(conversation.id)).parts.slice(2);
    expect(words.map(({ blocks }) => blocks)).toEqual(
      ['First', 'Second', 'Third'].map((text) => paragraph(text)),
    );
  });
});
