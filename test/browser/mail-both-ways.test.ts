import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock, type Clock } from '../../src/base/clock.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { findFreePort } from '../kit/free-port.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { startMailReceiver, type MailReceiver, type ReceivedMail } from '../kit/mail-receiver.ts';
import { sendMail } from '../kit/mail-sender.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

/** Time as it is, and what a test lets go by at once. */
let aheadMs = 0;
const clock: Clock = { ...systemClock, nowMs: () => Date.now() + aheadMs };

let receiver: MailReceiver;
let server: TestServer;
let browser: Browser;
let site: HostPage;
beforeAll(async () => {
  [receiver, browser] = await Promise.all([startMailReceiver(), launchBrowser()]);
  const port = await findFreePort();
  server = await startTestServer({
    hasBots: true,
    overrides: { clock },
    environment: {
      PORT: String(port),
      // Links of mails lead there, and the page's script asks it.
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: receiver.url,
      SMTP_LISTEN: '127.0.0.1:0',
      FOYER_MAIL_FROM: 'hello@mail.example.com',
    },
  });
  site = await serveHostPage(plainPage(server.url));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
  await receiver.stop();
});

/** What Gmail makes of an answer: the words, and all that they answer below them. */
function answerByGmail({ parsed }: ReceivedMail, words: string): string {
  const quoted = (parsed.text ?? '').split('\n').map((line) => `> ${line}`);
  const text = [
    words,
    '',
    'On Thu, Nov 26, 2026 at 9:58 AM Owner <',
    'hello@mail.example.com> wrote:',
    '',
    ...quoted,
  ];
  const html = `<div dir="ltr">${words}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, Nov 26, 2026 at 9:58 AM Owner &lt;hello@mail.example.com&gt; wrote:<br></div><blockquote class="gmail_quote">${parsed.html || ''}</blockquote></div>`;
  return [
    'MIME-Version: 1.0',
    'From: Nora Quist <nora@example.org>',
    `To: ${parsed.replyTo?.text}`,
    `Subject: Re: ${parsed.subject}`,
    'Message-ID: <CAAnswer1@mail.gmail.com>',
    `In-Reply-To: ${parsed.messageId}`,
    `References: ${parsed.messageId}`,
    'Content-Type: multipart/alternative; boundary="000000000000b5"',
    '',
    '--000000000000b5',
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text.join('\r\n'))
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--000000000000b5',
    'Content-Type: text/html; charset="UTF-8"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(html)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--000000000000b5--',
    '',
  ].join('\r\n');
}

test('M8 who has left gets the answer by mail, answers by mail, and finds all of it on coming back', async () => {
  const question = 'Do you have the brass lamp?';
  const answer = 'We do: which size do you need?';
  const words = 'The small one, please. Can it be dimmed?';
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  const messenger = widget(visitor);
  await messenger.begin(question);
  await messenger.answer('Email', 'nora@example.org');
  await messenger.thread.getByText('nora@example.org').first().waitFor();

  const teammate = await newPage(browser);
  const desk = consoleOf(teammate);
  await desk.signIn(server.url, owner);
  await desk.conversation('nora@example.org').waitFor();
  // Not before the address is there: what is on its way would go out from the next page.
  await visitor.goto('about:blank');
  await desk.conversation('nora@example.org').click();
  await desk.answer(answer);
  await desk.thread.getByText(answer).waitFor();

  // Until nobody has come for the quiet time.
  await eventually(() => {
    aheadMs += 20_000;
    return receiver.mails.length > 0;
  }, 20_000);
  const mail = await receiver.received(1);
  expect(mail.to).toEqual(['nora@example.org']);
  expect(mail.parsed.text).toContain(answer);
  const [replyTo] = mail.parsed.replyTo?.value ?? [];
  const source = answerByGmail(mail, words);
  for (const time of [1, 2]) {
    const taken = await sendMail(server.smtpPort, source, { to: replyTo?.address ?? '' });
    expect(taken, `${time}`).toMatchObject({ code: 250 });
  }

  await desk.thread.getByText(words).waitFor();
  await saysOnce(desk.thread, [question, answer, words]);
  await visitor.goto(site.url);
  // It was open when the page was left.
  await messenger.thread.getByText(words).waitFor();
  await saysOnce(messenger.thread, [question, answer, words]);
  expect(receiver.mails.length).toBe(1);
});

async function saysOnce(thread: ReturnType<Page['locator']>, texts: string[]): Promise<void> {
  const counts = await Promise.all(texts.map((text) => thread.getByText(text).count()));
  expect(counts).toEqual(texts.map(() => 1));
  expect(await thread.getByText('wrote:').count()).toBe(0);
}
