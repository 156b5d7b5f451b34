import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { eventually } from './eventually.ts';
import { findFreePort } from './free-port.ts';
import type { OtherPage, RunningBrowser } from './other-browser.ts';
import { describe, findCandidates } from './run-in-page.ts';
import { within } from './within.ts';

export const webKitDriverAt = '/usr/bin/WebKitWebDriver';
export const virtualScreenAt = '/usr/bin/Xvfb';

const patienceMs = 25_000;

/** MiniBrowser now and then never comes up, and its driver waits for it without end: another one is asked then. */
const sessionWithinMs = 15_000;

/**
 * WebKitGTK's MiniBrowser on a screen that nobody sees, over WebDriver. A session of it has one window and keeps nothing beyond its end, as a private
 * window does: so each page is a session, and what a browser still has after it was closed cannot be asked here.
 */
export async function launchWebKit(): Promise<RunningBrowser> {
  const screen = await startScreen();
  let server = await startDriver(screen.display);
  async function newSession(attempts: number): Promise<WebDriver> {
    try {
      return await within(sessionWithinMs, server.newSession(), 'No MiniBrowser comes up.');
    } catch (problem) {
      if (attempts === 1) throw problem;
      await server.stop();
      server = await startDriver(screen.display);
      return newSession(attempts - 1);
    }
  }
  return {
    newPage: async () => toOtherPage(await newSession(3)),
    async close() {
      await server.stop();
      await end(screen.process);
    },
  };
}

function toOtherPage(driver: WebDriver): OtherPage {
  /** What a page draws anew meanwhile is looked for again. */
  async function use<Value>(
    role: string,
    name: string,
    run: (element: WebElement) => Promise<Value>,
  ): Promise<Value> {
    let value: Value | undefined;
    await eventually(async () => {
      const element = await find(driver, role, name);
      if (element === undefined) return false;
      value = await run(element).catch(ignoreGone);
      return value !== undefined;
    }, patienceMs);
    return value as Value;
  }
  async function ask(role: string, name: string, script: string): Promise<string> {
    const element = await find(driver, role, name);
    if (element === undefined) return '';
    const answer = await driver.executeScript<string>(script, element).catch(ignoreGone);
    return answer ?? '';
  }
  return {
    open: (url) => driver.get(url),
    press: async (role, name) =>
      void (await use(role, name, (element) => element.click().then(() => true))),
    type: async (role, name, text) =>
      void (await use(role, name, async (element) => {
        // Not by a click: a text field's own insides are in its way, says the driver.
        await element.sendKeys(text);
        return true;
      })),
    isThere: async (role, name) => (await find(driver, role, name)) !== undefined,
    textOf: (role, name) => ask(role, name, 'return arguments[0].textContent'),
    descriptionOf: (role, name) => ask(role, name, `return (${describe})(arguments[0])`),
    evaluate: (expression) => driver.executeScript(`return (${expression})`),
    close: () => driver.quit(),
  };
}

async function find(
  driver: WebDriver,
  role: string,
  name: string,
): Promise<WebElement | undefined> {
  const candidates = await driver.executeScript<WebElement[]>(`return (${findCandidates})()`);
  for (const element of candidates) {
    const [itsRole, itsName] = await Promise.all([
      element.getAriaRole().catch(ignoreGone),
      element.getAccessibleName().catch(ignoreGone),
    ]);
    if (itsRole?.toLowerCase() === role && itsName === name) return element;
  }
  return undefined;
}

/** The page may have taken an element away since it was found. */
function ignoreGone(reason: unknown): undefined {
  if (reason instanceof error.WebDriverError) return undefined;
  throw reason;
}

async function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  const screen = spawn(
    virtualScreenAt,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  // It takes a free number, and says which.
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${String(number).trim()}`, process: screen };
}

async function startDriver(display: string) {
  const port = await findFreePort();
  const server = spawn(webKitDriverAt, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // Its sandbox needs rights that containers do not give.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await eventually(isReady, patienceMs);
  return {
    newSession: async () =>
      new Builder()
        .usingServer(url)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
        .build(),
    stop: () => end(server),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
