import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressDigest } from '../../../src/server/operations/address-digest.ts';
import { listSuppressions } from '../../../src/server/storage/suppressed-addresses.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { mailOf, startMailDoor, type MailDoor } from '../../kit/incoming-mail.ts';
import { readMailFixture } from '../../kit/mail-fixtures.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDoor;
  beforeAll(async () => {
    desk = await startMailDoor(kind);
  });
  afterAll(() => desk.destroy());

  async function stopsOf(address: string): Promise<string[]> {
    const database = desk.server.openDatabase();
    try {
      return await listSuppressions(database.db, 'demo', addressDigest(address));
    } finally {
      await database.close();
    }
  }
  const stateOf = async (id: string) => (await desk.mails()).find((mail) => mail.id === id)?.state;
  let count = 0;
  const report = async (change: (text: string) => string = (text) => text) => {
    count += 1;
    const text = (await readMailFixture('bounce')).toString();
    return change(text.replace('<dsn1@', `<dsn${count}@`));
  };

  test('M7 an address that there is not gets no mail any more, and the log says what its server has said', async () => {
    const mail = await desk.addMail({ address: 'gone@example.org' });
    expect(await desk.send(await report(), { from: '', to: desk.bouncesOf(mail) })).toMatchObject({
      code: 250,
    });
    expect(await stopsOf('Gone@example.org')).toEqual(['bounced']);
    const logged = await desk.mails();
    expect(logged.find(({ id }) => id === mail.id)).toMatchObject({
      state: 'bounced',
      reason: expect.stringContaining('User unknown in local recipient table'),
    });
    expect(logged.at(-1)).toMatchObject({ kind: 'bounce', state: 'received' });
  });

  test('M7 a mail that was refused for another reason has failed, and the address gets the next', async () => {
    const mail = await desk.addMail({ address: 'full@example.org' });
    const source = await report((text) => text.replace('Status: 5.1.1', 'Status: 5.2.2'));
    await desk.send(source, { from: '', to: desk.bouncesOf(mail) });
    expect([await stateOf(mail.id), await stopsOf('full@example.org')]).toEqual(['failed', []]);
  });

  test('M7 one that is late has not failed', async () => {
    const mail = await desk.addMail({ address: 'late@example.org' });
    const late = (text: string) =>
      text.replace('Status: 5.1.1', 'Status: 4.4.1').replace('Action: failed', 'Action: delayed');
    await desk.send(await report(late), { from: '', to: desk.bouncesOf(mail) });
    expect([await stateOf(mail.id), await stopsOf('late@example.org')]).toEqual(['sent', []]);
  });

  test('M7 a report is believed at that address alone: whoever holds the one to answer to stops nobody’s mail', async () => {
    const mail = await desk.addMail({ address: 'safe@example.org' });
    for (const to of [desk.replyTo(mail), 'hello@mail.example.com']) {
      await desk.send(await report(), { from: '', to });
    }
    expect([await stateOf(mail.id), await stopsOf('safe@example.org')]).toEqual(['sent', []]);
    expect((await desk.mails()).at(-1)).toMatchObject({ state: 'ignored' });
  });

  test('M7 who calls a mail spam gets none any more, wherever the complaint comes in', async () => {
    const mail = await desk.addMail({ address: 'angry@example.org' });
    const text = (await readMailFixture('complaint')).toString();
    const source = text.replace('BOUNCE-ADDRESS', desk.bouncesOf(mail));
    await desk.send(source, { from: 'abuse@provider.example' });
    expect([await stateOf(mail.id), await stopsOf('angry@example.org')]).toEqual([
      'complained',
      ['complained'],
    ]);
  });

  test('M7 a complaint with an address that was forged stops nothing', async () => {
    const mail = await desk.addMail({ address: 'calm@example.org' });
    const forged = desk.replyTo(mail).replace(/^r-/, 'b-');
    const text = (await readMailFixture('complaint')).toString().replace('arf1@', 'arf2@');
    await desk.send(text.replace('BOUNCE-ADDRESS', forged), { from: 'abuse@provider.example' });
    expect([await stateOf(mail.id), await stopsOf('calm@example.org')]).toEqual(['sent', []]);
  });

  test('M7 what comes to the address for reports and is none is said to nobody', async () => {
    const mail = await desk.addMail({ address: 'away@example.org' });
    const more = 'Auto-Submitted: auto-replied\r\n';
    await desk.send(mailOf('I am away', { more }), { from: '', to: desk.bouncesOf(mail) });
    await desk.send(mailOf('Hello'), { to: desk.bouncesOf(mail) });
    expect((await desk.mails()).slice(-2).map(({ state }) => state)).toEqual([
      'ignored',
      'ignored',
    ]);
  });
});
