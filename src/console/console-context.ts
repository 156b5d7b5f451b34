import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { systemClock } from '../base/clock.ts';
import { createInboxContext, type InboxContext } from './inbox-context.ts';
import { RouteModel } from './models/route-model.ts';
import { SessionModel, type SessionState } from './models/session-model.ts';
import { createAddressBar } from './session/address-bar.ts';
import { createEnvironment } from './session/environment.ts';
import { createHttpApi } from './session/http-api.ts';
import { createSocketFeed } from './session/socket-feed.ts';

/** What the page is given before anyone has signed in. */
export interface ConsoleContext {
  session: SessionModel;
  /** Of the teammate who is signed in. */
  inbox: ReadonlySignal<InboxContext | undefined>;
  destroy(): void;
}

/** Builds what lasts as long as the page, and an inbox for each teammate who signs in. */
export function createConsoleContext(window: Window): ConsoleContext {
  const clock = systemClock;
  const api = createHttpApi({ onSignInRequired: () => session.end() });
  const feed = createSocketFeed(clock);
  const environment = createEnvironment(window);
  const session = new SessionModel(api, clock);
  const route = new RouteModel(createAddressBar(window));
  const inbox = signal<InboxContext | undefined>(undefined);

  function drop(): void {
    inbox.peek()?.destroy();
    inbox.value = undefined;
  }
  /** An inbox outlives the end of its session: whoever signs in again finds what was being written. */
  function follow(state: SessionState): void {
    if (state.name === 'signed_out') {
      inbox.peek()?.connection.disconnect();
      if (state.reason !== 'left') return;
      drop();
      route.reset();
    } else if (state.name === 'signed_in') {
      const { teammate } = state.session;
      if (inbox.peek()?.teammate.id !== teammate.id) drop();
      inbox.value ??= createInboxContext(state.session, {
        api,
        feed,
        environment,
        clock,
        session,
        route,
      });
      inbox.value.connection.connect();
    }
  }
  const title = computed(() =>
    session.state.value.name === 'signed_in' ? toTitle(inbox.value) : 'Sign in · Foyer',
  );

  const endings = [
    effect(() => {
      const state = session.state.value;
      untracked(() => follow(state));
    }),
    effect(() => environment.setTitle(title.value)),
  ];
  session.begin();

  return {
    session,
    inbox,
    destroy() {
      endings.toReversed().forEach((end) => end());
      drop();
      session.stop();
      route[Symbol.dispose]();
      session[Symbol.dispose]();
    },
  };
}

/** `(3) Conversations · Lumen`: how many of those listed wait to be read. */
function toTitle(context: InboxContext | undefined): string {
  if (context === undefined) return 'Foyer';
  const unread = context.inbox.unreadCount.value;
  return `${unread > 0 ? `(${unread}) ` : ''}Conversations · ${context.workspace.name}`;
}
