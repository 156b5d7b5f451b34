import { within } from '@testing-library/preact';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { onTestFinished, vi } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { randomHex } from '../../../src/base/random-hex.ts';
import type { ErrorKind } from '../../../src/contract/error.ts';
import type { LoaderConfig } from '../../../src/contract/loader-config.ts';
import type { EventRequest } from '../../../src/contract/messenger/event.ts';
import type { PingAnswer, PingRequest } from '../../../src/contract/messenger/ping.ts';
import type { Bridge, MessengerHandle, Surface } from '../../../src/widget/bridge.ts';
import { createCallbacks } from '../../../src/widget/loader/callbacks.ts';
import { loadChunk } from '../../../src/widget/loader/chunk.ts';
import type { VisitModule } from '../../../src/widget/loader/doorway.ts';
import { there, takeOver, type IntercomFunction } from '../../../src/widget/loader/global.ts';
import { createMethods } from '../../../src/widget/loader/methods.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createPingAnswer, workspace } from '../fake-bridge.ts';
import { isColor } from '../fake-browser.ts';

export const origin = 'https://foyer.test';

/** A request as the server saw it. */
export interface Seen<Body = PingRequest> {
  body: Body;
  headers: Record<string, string>;
  credentials: RequestCredentials;
}

/** What the messenger's chunk gives the loader. */
export interface FakeMessenger extends MessengerHandle {
  /** What still has to be sent under the session. */
  last?: Promise<void>;
  bridge: Bridge;
  /** What the loader has asked of it. */
  readonly asked: string[];
}

/** A page that has the script, and the server as that page sees it. */
export interface Page {
  /** `window.Intercom` after the script has run. */
  intercom: IntercomFunction;
  readonly pings: Seen[];
  readonly shutdowns: Seen<{ token: string; device: string }>[];
  /** Ends that an earlier page could not tell. */
  readonly revocations: Seen<{ token_hash: string; device_hash: string }>[];
  readonly events: Seen<EventRequest>[];
  readonly warnings: string[];
  /** How often the messenger's code was fetched. */
  fetches: number;
  /** Made anew by each mount. */
  readonly messengers: FakeMessenger[];
  /** What the server says to a ping; takes the browser's ids over unless told otherwise. */
  answer: (ping: PingRequest) => Response | Promise<Response>;
  /** What it says to everything else. */
  answerToTheRest: () => Response | Promise<Response>;
}

interface Options {
  config?: Partial<LoaderConfig>;
  /** Whether the messenger's code can be had. */
  hasMessenger?: boolean;
  /** Whether fetching it takes no time, so that what is not fetched can be told. */
  isPreloaded?: boolean;
  /** Whether the visit's code can be had. */
  hasVisit?: boolean;
}

export async function createPage(options: Options = {}): Promise<Page> {
  const config: LoaderConfig = {
    settings: workspace,
    visit: `/widget/assets/visit-${randomHex(4)}.js`,
    messenger: `/widget/assets/messenger-${randomHex(4)}.js`,
    texts: en.launcher,
    ...options.config,
  };
  const page: Page = {
    intercom: () => undefined,
    pings: [],
    shutdowns: [],
    revocations: [],
    events: [],
    warnings: [],
    fetches: 0,
    messengers: [],
    answer: (ping) => answerTo(ping),
    answerToTheRest: () => HttpResponse.json({}),
  };
  vi.stubGlobal('CSS', { supports: isColor });
  vi.spyOn(console, 'warn').mockImplementation((...args) => {
    page.warnings.push(args.map(String).join(' '));
  });
  const server = setupServer(
    http.post(`${origin}/messenger/ping`, async ({ request }) => {
      const seen = await see<PingRequest>(request);
      page.pings.push(seen);
      return page.answer(seen.body);
    }),
    http.get(`${origin}/messenger/config`, () =>
      HttpResponse.json({ language: 'en', theme: 'light', faces: [] }),
    ),
    http.post(`${origin}/messenger/shutdown`, async ({ request }) => {
      page.shutdowns.push(await see(request));
      return page.answerToTheRest();
    }),
    http.post(`${origin}/messenger/revoke`, async ({ request }) => {
      page.revocations.push(await see(request));
      return page.answerToTheRest();
    }),
    http.post(`${origin}/messenger/event`, async ({ request }) => {
      page.events.push(await see(request));
      return page.answerToTheRest();
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  if (options.hasMessenger !== false) {
    const url = origin + config.messenger;
    const mountMessenger = async (bridge: Bridge) => {
      const messenger = createFakeMessenger(bridge);
      page.messengers.push(messenger);
      return messenger;
    };
    vi.doMock(url, () => {
      page.fetches += 1;
      return { mountMessenger };
    });
    if (options.isPreloaded !== false) await import(/* @vite-ignore */ url);
  }

  const visitUrl = origin + config.visit;
  if (options.hasVisit !== false) {
    vi.doMock(visitUrl, () => import('../../../src/widget/visit/visit.ts'));
    await import(/* @vite-ignore */ visitUrl);
  }
  const { app_id } = config.settings;
  const place = { app_id, origin, window };
  const fetchVisit = loadChunk<VisitModule>(visitUrl, `${origin}/widget/${app_id}/visit?`);
  takeOver(window, app_id, (onBooted) =>
    createMethods({ config, place, fetchVisit, callbacks: createCallbacks() }, onBooted),
  );
  page.intercom = must(window.Intercom, 'window.Intercom');
  const { intercom } = page;

  onTestFinished(async () => {
    intercom('shutdown');
    await calm();
    server.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    delete window.Intercom;
    delete window[there];
    delete window.intercomSettings;
    sessionStorage.clear();
    localStorage.clear();
    clearCookies();
    document.body.replaceChildren();
  });
  return page;
}

/** What the page has said of the person. */
export function dataOf(ping: Seen | undefined): Record<string, unknown> {
  return JSON.parse(ping?.body.user_data ?? '{}') as Record<string, unknown>;
}

/** Yes: who it is, under the ids that the browser proposes. */
export function answerTo(ping: PingRequest, more: Partial<PingAnswer> = {}): Response {
  const { contact } = createPingAnswer();
  return HttpResponse.json(
    createPingAnswer(contact.id, {
      contact: { ...contact, visitor_id: ping.visitor_id },
      token: ping.token,
      ...more,
    }),
  );
}

export function refuse(kind: ErrorKind, status = 403): Response {
  const error = { kind, message: `Refused: ${kind}`, request_id: 'req-1' };
  return HttpResponse.json({ error }, { status });
}

async function see<Body>(request: Request): Promise<Seen<Body>> {
  return {
    body: JSON.parse(await request.text()) as Body,
    headers: Object.fromEntries(request.headers),
    credentials: request.credentials,
  };
}

function createFakeMessenger(bridge: Bridge): FakeMessenger {
  const asked: string[] = [];
  const { view } = bridge.surface;
  const go = (surface: Surface) => bridge.onSurface(surface);
  go({ isOpen: false, view });
  return {
    bridge,
    asked,
    show() {
      asked.push('show');
      go({ isOpen: true, view });
    },
    showNewMessage(prefill) {
      asked.push(`showNewMessage ${prefill}`);
      go({ isOpen: true, view: { name: 'conversation', conversationId: '1', isNew: true } });
    },
    go: ({ name }) => void asked.push(`go ${name}`),
    startConversation: (text) => void asked.push(`startConversation ${text}`),
    append: () => void asked.push('append'),
    hide() {
      asked.push('hide');
      go({ isOpen: false, view });
    },
    personIs: (contact) => void asked.push(`personIs ${contact.id}`),
    look: () => {},
    forget() {
      return this.last;
    },
    destroy: () => void asked.push('destroy'),
  };
}

/** The launcher's place in the page, if it has one. */
export function launcherHost(): HTMLElement | null {
  return document.querySelector('.intercom-lightweight-app-launcher');
}
export function launcher(name: 'Open messenger' | 'Close messenger' = 'Open messenger') {
  const root = must(launcherHost()?.shadowRoot, 'a launcher') as unknown as HTMLElement;
  return within(root).getByRole('button', { name });
}

export function cookie(name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(document.cookie)?.[1];
}

/** Those for the domain and those for this host alone. */
export function clearCookies(): void {
  for (const pair of document.cookie.split('; ')) {
    const gone = `${pair.split('=')[0]}=;path=/;expires=Thu, 01 Jan 1970 00:00:00 GMT`;
    document.cookie = gone;
    document.cookie = `${gone};domain=${document.location.hostname}`;
  }
}

/** Goes on through turns of the loop until something holds: also while a test holds the timers. */
export async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 2_000;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Did not come true: ${holds}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** So many turns that what could happen has happened. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
