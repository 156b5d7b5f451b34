import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { Look } from '../bridge.ts';
import type { Doorway, Visit } from '../loader/doorway.ts';
import { isGiven } from './is-given.ts';
import { inOwnTask } from './own-task.ts';
import { pause } from '../loader/pause.ts';
import type { PageSettings } from '../loader/settings.ts';
import { whenBody } from '../loader/when.ts';
import { listenToLaunchers } from './custom-launcher.ts';
import { colorsOf } from './colors-of.ts';
import { cut } from './cut.ts';
import { createDock } from './dock.ts';
import { resumeEnd } from './end-session.ts';
import type { Extras } from './extras.ts';
import { createMethods } from './methods.ts';
import { hasKept } from './has-kept.ts';
import { watchNavigation } from './navigation.ts';
import { createPings, type Hello } from './pings.ts';
import { purge } from './purge.ts';
import { createSend, type Refusal } from './send.ts';
import { stayInPage } from './stay.ts';
import { createSurfaceStore } from './surface-store.ts';
import { createThrottle } from './throttle.ts';
import { toJson } from './to-json.ts';
import { listenForUnsent } from './unsent.ts';
import { createUserData } from './user-data.ts';

export { endSession } from './end-session.ts';

/**
 * Says hello to the server once, again when the page changes, and fetches the messenger when there is a reason to.
 * @example const visit = startVisit(doorway); visit.call('show', []);
 */
export function startVisit(doorway: Doorway): Visit {
  const { app_id, config, window, launcher, tell, warn } = doorway;
  const { document, navigator } = window;
  const send = createSend(doorway);
  const userData = createUserData(warn);
  const surfaces = createSurfaceStore(app_id, window);
  // The browser knew nobody: what an earlier page has left is nobody's.
  if (doorway.isNew) {
    purge(app_id, window);
    surfaces.forget();
  }
  let settings = doorway.settings;
  let isOver = false;
  // Browsers take as long to begin with zones as with all of the visit.
  const timeZone = inOwnTask(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  let said: PageSettings = {};
  let person: PingAnswer['contact'] | undefined;

  const toLook = (): Look => ({
    ...doorway.toLook(config.settings, settings),
    ...colorsOf(settings),
    hide_notifications: `${settings['hide_notifications'] as string}` === 'true',
  });
  const languages = () => {
    const { language_override } = settings;
    // Where it is none of ours, the browser's decide.
    return isGiven(language_override)
      ? [`${language_override as string}`, ...navigator.languages]
      : navigator.languages;
  };
  const pings = createPings(doorway, send, hello, onAnswer, userData.forget);
  const dock = createDock(doorway, surfaces, { ...pings, renew: pings.ping }, send, () => ({
    settings: toLook(),
    languages: languages(),
  }));

  async function hello(): Promise<Hello> {
    const time_zone = await timeZone;
    said = userData.toSay();
    const session_duration_ms = parseInt(settings['session_duration'] as string);
    return {
      page: { url: cut(document.URL), title: cut(settings['page_title'] ?? document.title) },
      language: cut(languages()[0], 64),
      referrer: document.referrer,
      time_zone,
      user_data: toJson(said),
      ...(session_duration_ms > 0 && { session_duration_ms }),
    };
  }
  function onAnswer(answer: PingAnswer): void {
    userData.said(said);
    answer.warnings?.forEach((warning) => warn(warning));
    const isFirst = !person;
    person = answer.contact;
    dock.messenger?.personIs(person);
    // A messenger that is there knows better than an answer that comes late.
    if (!dock.messenger) dock.onUnreadCount(answer.unread_count);
    if (answer.has_conversations || unsent.isThere()) dock.preload();
    else void hasKept(app_id, window).then((isThere) => isThere && dock.preload());
    if (isFirst) tell('ready');
  }
  function ping(): void {
    pings.ping().catch((error: Refusal) => {
      // A server of another version speaks with a page that is loaded anew; until then nothing is given up.
      if (isOver || error.kind === 'version_unsupported') return;
      warn('failed:', error);
      // A signature that was good and has expired takes nothing from who is here already.
      if (!userData.isKnown()) doorway.end();
    });
  }
  const throttle = createThrottle(ping);
  function putBack(): void {
    if (settings['hide_default_launcher']) launcher.remove();
    else launcher.append();
    dock.messenger?.append();
  }
  function update(given: unknown): void {
    const more = { ...(given as PageSettings | undefined) };
    const isSomebodyElse = userData.add(more);
    settings = { ...settings, ...more };
    const look = toLook();
    launcher.show({ look });
    dock.messenger?.look(look);
    whenBody(document, () => isOver || putBack());
    // Who was here before is not shown to them for half an hour.
    if (isSomebodyElse) ping();
    else throttle.call();
  }
  let extras: Promise<Extras> | undefined;
  /** Most pages never need them. */
  function withExtras(run: (loaded: Extras) => unknown): void {
    extras ??= import('./extras.ts').then(({ createExtras }) =>
      createExtras({ pings, pause, isOver: () => isOver, warn }),
    );
    extras.then(run).catch((error: unknown) => warn('failed:', error));
  }

  const unsent = listenForUnsent(app_id, window, dock.preload);
  const call = createMethods({ dock, update, withExtras, warn });
  const endings = [
    throttle.stop,
    unsent.stop,
    pings.stop,
    watchNavigation(window, ping),
    stayInPage(document, putBack),
    listenToLaunchers(
      window,
      () => settings,
      () => {
        call(dock.isOpen() ? 'hide' : 'open', []);
        tell('onActivatorClick');
      },
    ),
  ];

  launcher.show({ isLoading: false });
  userData.add(settings);
  ping();
  resumeEnd(app_id, window, send).catch(() => {});
  if (surfaces.read().isOpen) whenBody(document, () => call('open', []));
  return {
    call,
    whoami() {
      const { user_id, email } = userData.toSay();
      const known = {
        ...(isGiven(user_id) && { user_id }),
        ...(isGiven(email) && { email }),
        ...person,
      };
      return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, `${value}`]));
    },
    forget: () => dock.messenger?.forget(),
    destroy() {
      isOver = true;
      endings.forEach((end) => end());
      dock.destroy();
    },
  };
}
