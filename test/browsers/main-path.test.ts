import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { startLine, type Line } from '../kit/line.ts';
import { otherBrowsers, type OtherPage, type RunningBrowser } from '../kit/other-browser.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let line: Line;
let site: HostPage;
let teammate: Teammate;
beforeAll(async () => {
  server = await startTestServer();
  line = await startLine(Number(new URL(server.url).port));
  site = await serveHostPage(countingSockets(plainPage(line.url)));
  teammate = await createTeammate(server);
});
afterAll(async () => {
  await site.close();
  await line.close();
  await server.destroy();
});

/** A page that keeps every socket which anybody opens on it. */
function countingSockets(html: string): string {
  const script = `window.sockets=[];window.WebSocket=class extends WebSocket{constructor(...of){super(...of);sockets.push(this)}}`;
  return html.replace('<script>', `<script>${script}</script><script>`);
}
const openSockets = 'sockets.filter(({readyState})=>readyState===WebSocket.OPEN).length';
const visitorId = `Intercom('getVisitorId')`;
const names = 'document.cookie.split("; ").map(cookie=>cookie.split("=")[0]).sort().join()';

describe.each(Object.entries(otherBrowsers))('S3 in %s', (name, { launch, missing }) => {
  if (missing !== undefined) process.stderr.write(`${name} is skipped: ${missing} is missing.\n`);
  let browser: RunningBrowser | undefined;
  let page: OtherPage;
  beforeAll(async () => {
    if (missing === undefined) browser = await launch();
  });
  beforeEach(async ({ skip }) => {
    if (browser) page = await browser.newPage();
    else skip(`${missing} is missing`);
  });
  afterEach(async () => {
    if (browser) await page.close();
    line.set('open');
  });
  afterAll(() => browser?.close());

  const thread = () => page.textOf('log', 'Conversation');
  async function write(text: string): Promise<void> {
    await page.type('textbox', 'Message', text);
    await page.press('button', 'Send');
  }
  async function begin(text: string): Promise<void> {
    await page.open(site.url);
    await page.press('button', 'Open messenger');
    await page.press('button', 'Send us a message');
    await write(text);
    await expect.poll(thread, { timeout: 10_000 }).toMatch(new RegExp(`${text}.*Sent`));
  }
  /** The conversation as it is for teammates, once it begins with this. */
  async function conversationOf(text: string): Promise<string> {
    const { conversations } = await teammate.list();
    for (const { id } of conversations) {
      if (JSON.stringify(await teammate.thread(id)).includes(text)) return id;
    }
    return '';
  }

  test('a visitor writes, hears the answer over a socket, and has it on the next page', async () => {
    await begin(`Is it dimmable, ${name}`);
    await expect.poll(() => page.evaluate(openSockets)).toBe(1);
    const conversation = await conversationOf(`Is it dimmable, ${name}`);
    await teammate.reply(conversation, 'Yes, it is');
    await expect.poll(thread, { timeout: 10_000 }).toContain('Yes, it is');

    await page.press('button', 'Close messenger');
    await expect.poll(() => page.isThere('dialog', 'Messenger')).toBe(false);
    await teammate.reply(conversation, 'In three steps');
    const badge = () => page.descriptionOf('button', 'Open messenger');
    await expect.poll(badge, { timeout: 10_000 }).toContain('1');

    const before = await page.evaluate(visitorId);
    await page.open(site.url);
    await expect.poll(badge, { timeout: 10_000 }).toContain('1');
    expect(await page.evaluate(visitorId)).toBe(before);
    await page.press('button', 'Open messenger');
    await expect.poll(thread, { timeout: 10_000 }).toContain('In three steps');
    expect(await thread()).toMatch(/Is it dimmable.*Yes, it is.*In three steps/);
    await expect.poll(badge).toBe('');
  });

  test('what was written while the server is away goes out from the next page', async () => {
    await begin(`First ${name}`);
    line.set('refused');
    line.cut();
    await write(`Second ${name}`);
    await expect
      .poll(() => page.evaluate<boolean>(`'foyer-unsent-demo' in localStorage`))
      .toBe(true);
    await page.open('about:blank');
    line.set('open');
    await page.open(site.url);
    const told = async () => {
      const { parts } = await teammate.thread(await conversationOf(`First ${name}`));
      return parts.filter((part) => JSON.stringify(part).includes(`Second ${name}`)).length;
    };
    await expect.poll(told, { timeout: 15_000 }).toBe(1);
  });

  test('V13 shutdown leaves nothing, and who comes next is somebody else', async () => {
    await begin(`My secret ${name}`);
    await expect.poll(() => page.evaluate(openSockets)).toBe(1);
    const before = await page.evaluate(visitorId);
    expect(await page.evaluate(names)).toBe(
      'intercom-device-id-demo,intercom-id-demo,intercom-session-demo',
    );
    await page.evaluate(`Intercom('shutdown')`);
    await expect.poll(() => page.evaluate(openSockets)).toBe(0);
    expect(await page.evaluate(names)).toBe('');
    expect(await page.isThere('button', 'Close messenger')).toBe(false);
    expect(await page.isThere('dialog', 'Messenger')).toBe(false);

    await page.evaluate(`Intercom('boot', { app_id: 'demo' })`);
    await page.press('button', 'Open messenger');
    await page.press('button', 'Send us a message');
    expect(await page.evaluate(visitorId)).not.toBe(before);
    expect(await page.textOf('dialog', 'Messenger')).not.toContain('My secret');
  });
});
