import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { eventually } from '../../kit/eventually.ts';
import { inboxAddress, mailOf, startMailDoor, type MailDoor } from '../../kit/incoming-mail.ts';
import { sendMail } from '../../kit/mail-sender.ts';
import { startTestServer } from '../../kit/server.ts';

const pem = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/certificate/${name}.pem`, import.meta.url));

/** A line on which one says this and hears that; what was heard last where the server has hung up. */
async function openLine(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  let isOver = false;
  socket.on('data', (more: string) => (text += more));
  socket.on('close', () => (isOver = true));
  socket.on('error', () => {});
  async function hear(): Promise<string> {
    await eventually(() => isOver || /^\d{3} .*\r\n/m.test(text), 10_000);
    const heard = text.trim();
    text = '';
    return heard;
  }
  await hear();
  return {
    socket,
    hear,
    async say(line: string): Promise<string> {
      socket.write(`${line}\r\n`);
      return hear();
    },
  };
}

/** All that is said before the text of a mail. */
async function beginMail(port: number) {
  const line = await openLine(port);
  for (const said of [
    'EHLO mx.example.org',
    'MAIL FROM:<a@example.org>',
    `RCPT TO:<${inboxAddress}>`,
  ]) {
    expect(await line.say(said)).toMatch(/^250/);
  }
  expect(await line.say('DATA')).toMatch(/^354/);
  return line;
}

describe.each(databaseKinds)('on %s', (kind) => {
  let desk: MailDoor;
  beforeAll(async () => {
    desk = await startMailDoor(kind, {
      FOYER_UPLOADS_MAX_MB: '1',
      SMTP_TLS_CERT: pem('certificate'),
      SMTP_TLS_KEY: pem('key'),
    });
  });
  afterAll(() => desk.destroy());

  const incoming = () =>
    readdir(join(desk.server.environment['FOYER_DATA'] ?? '', 'files', 'incoming')).catch(() => []);

  test('M7 whoever is nobody here gets 550, forged addresses and those of mails that are gone too', async () => {
    const mail = await desk.addMail({});
    const right = desk.replyTo(mail);
    const forged = right.replace(/^r-./, (head) => (head === 'r-a' ? 'r-b' : 'r-a'));
    const gone = desk.replyTo({ id: '01976e3e-1d2a-7c3b-8f00-0123456789ab' });
    for (const to of [
      'bob@elsewhere.example',
      'bob@mail.example.com',
      forged,
      gone,
      'r-@mail.example.com',
    ]) {
      expect(await desk.send(mailOf('Hello'), { to }), to).toMatchObject({ code: 550 });
    }
    expect(await desk.send(mailOf('Hello'), { to: right })).toMatchObject({ code: 250 });
  });

  test('M7 nobody signs in, and ten recipients are the most', async () => {
    const line = await openLine(desk.server.smtpPort);
    const greeting = await line.say('EHLO mx.example.org');
    expect(greeting).not.toContain('AUTH');
    expect(greeting).toMatch(/SIZE 2\d{6}/);
    expect(await line.say('AUTH PLAIN AGEAYg==')).toMatch(/^50[02]/);
    await line.say('MAIL FROM:<a@example.org>');
    const codes: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      const address = desk.replyTo(await desk.addMail({}));
      codes.push((await line.say(`RCPT TO:<${address}>`)).slice(0, 3));
    }
    expect(codes).toEqual([...Array<string>(10).fill('250'), '452']);
    line.socket.destroy();
  });

  test('M7 a mail comes over TLS as well', async () => {
    const answer = await desk.send(mailOf('Secretly', { from: 'tls@example.org' }), {
      isSecure: true,
    });
    expect(answer).toMatchObject({ code: 250 });
    expect((await desk.mails()).at(-1)).toMatchObject({ address: 'tls@example.org' });
  });

  test('M7 what is too large is refused, said before or not, and leaves nothing behind', async () => {
    const large = mailOf('a'.repeat(72).concat('\r\n').repeat(60_000));
    expect(await desk.send(large)).toMatchObject({ code: 552 });
    const line = await beginMail(desk.server.smtpPort);
    expect(await line.say(`${large}\r\n.`)).toMatch(/^552/);
    line.socket.destroy();
    await eventually(async () => (await incoming()).length === 0);
  });

  test('M7 a line that is cut in the middle of a mail leaves nothing behind', async () => {
    const before = (await desk.mails()).length;
    const { socket } = await beginMail(desk.server.smtpPort);
    socket.write('Subject: Half\r\n\r\nHalf of');
    await eventually(async () => (await incoming()).length === 1);
    socket.destroy();
    await eventually(async () => (await incoming()).length === 0);
    expect((await desk.mails()).length).toBe(before);
  });

  test('M7 where the database does not take it, a mail is to come again, and is taken then', async () => {
    const database = desk.server.openDatabase();
    const source = mailOf('Again', { from: 'again@example.org' });
    try {
      await database.db.schema.alterTable('mails').renameTo('mails_away').execute();
      const answer = await desk
        .send(source)
        .finally(() => database.db.schema.alterTable('mails_away').renameTo('mails').execute());
      expect(answer).toMatchObject({ code: 451 });
    } finally {
      await database.close();
    }
    expect(await desk.send(source)).toMatchObject({ code: 250 });
    const taken = (await desk.mails()).filter(({ address }) => address === 'again@example.org');
    expect(taken.map(({ state }) => state)).toEqual(['received']);
  });

  test('M7 it ends with the server, at once, whoever is on the line, and twice is harmless', async () => {
    const own = await startMailDoor(kind);
    try {
      const socket = connect(own.server.smtpPort, '127.0.0.1');
      await once(socket, 'data');
      const ended = once(socket, 'close');
      const port = own.server.smtpPort;
      await Promise.all([own.server.stop(), own.server.stop()]);
      await ended;
      await expect(sendMail(port, mailOf('Hello'), { to: inboxAddress })).rejects.toThrow(
        /refused/i,
      );
    } finally {
      await own.destroy();
    }
  });
});

test('M7 who tries one address after the other is cut short', async () => {
  const desk = await startMailDoor('sqlite', { FOYER_LIMITS: '1' });
  try {
    const line = await openLine(desk.server.smtpPort);
    await line.say('EHLO mx.example.org');
    await line.say('MAIL FROM:<a@example.org>');
    const codes: string[] = [];
    for (let count = 0; count < 31; count += 1) {
      codes.push((await line.say(`RCPT TO:<a${count}@mail.example.com>`)).slice(0, 3));
    }
    expect(codes).toEqual([...Array<string>(30).fill('550'), '421']);
  } finally {
    await desk.destroy();
  }
});

test('M7 who holds lines that say nothing leaves some to others', async () => {
  const desk = await startMailDoor('sqlite', { FOYER_LIMITS: '1' });
  try {
    const port = desk.server.smtpPort;
    const held = await Promise.all(Array.from({ length: 20 }, () => openLine(port)));
    const further = connect(port, '127.0.0.1').setEncoding('utf8');
    expect(String((await once(further, 'data'))[0])).toMatch(/^421 /);
    const other = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' });
    expect(String((await once(other.setEncoding('utf8'), 'data'))[0])).toMatch(/^220 /);
    for (const { socket } of [...held, { socket: further }, { socket: other }]) socket.destroy();
  } finally {
    await desk.destroy();
  }
});

test('M7 a port that is taken stops the start with a line that names the setting', async () => {
  const desk = await startMailDoor('sqlite');
  try {
    const environment = { SMTP_LISTEN: `127.0.0.1:${desk.server.smtpPort}` };
    await expect(startTestServer({ environment })).rejects.toThrow(/^SMTP_LISTEN/);
    const files = {
      SMTP_LISTEN: '127.0.0.1:0',
      SMTP_TLS_CERT: '/nowhere',
      SMTP_TLS_KEY: '/nowhere',
    };
    await expect(startTestServer({ environment: files })).rejects.toThrow(/^SMTP_TLS_CERT/);
  } finally {
    await desk.destroy();
  }
});
