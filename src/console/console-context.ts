import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { systemClock } from '../base/clock.ts';
import type { ConsoleSession } from '../contract/console/session.ts';
import { createBrowserKeeping } from '../writing/browser-keeping.ts';
import { createInboxContext } from './create-inbox-context.ts';
import type { InboxContext } from './inbox-context.ts';
import { RouteModel } from './models/route-model.ts';
import { SessionModel, type SessionState } from './models/session-model.ts';
import { InvitationModel } from './models/teammates-invitation-model.ts';
import { createAddressBar } from './session/address-bar.ts';
import { createAlerting } from './session/alerting.ts';
import { createEnvironment } from './session/environment.ts';
import { createHttpApi, createSessionApi } from './session/http-api.ts';
import { takeInvitationSecret } from './session/invitation-link.ts';
import { createSocketFeed } from './session/socket-feed.ts';
import { isInvitation } from './state/settings-route.ts';

/** What the page is given before anyone has signed in. */
export interface ConsoleContext {
  session: SessionModel;
  /** Of the teammate who is signed in. */
  inbox: ReadonlySignal<InboxContext | undefined>;
  /** Which has been opened, until it is accepted: before it, nobody is asked who they are. */
  invitation: ReadonlySignal<InvitationModel | undefined>;
  destroy(): void;
}

/** Builds what lasts as long as the page, and an inbox for each teammate who signs in. */
export function createConsoleContext(window: Window & typeof globalThis): ConsoleContext {
  const clock = systemClock;
  const api = createSessionApi();
  const feed = createSocketFeed(clock, window);
  const environment = createEnvironment(window);
  const alerting = createAlerting(window, clock);
  const session = new SessionModel(api, clock);
  const address = createAddressBar(window);
  const route = new RouteModel(address);
  const inbox = signal<InboxContext | undefined>(undefined);
  const invitation = signal<InvitationModel | undefined>(undefined);

  function drop(): void {
    inbox.peek()?.destroy();
    inbox.value = undefined;
  }
  /** An inbox outlives the end of its session: whoever signs in again finds what was being written. */
  function follow(state: SessionState): void {
    if (state.name === 'signed_out') {
      inbox.peek()?.connection.disconnect();
      if (state.reason !== 'left') return;
      inbox.peek()?.writing.forget();
      drop();
      route.reset();
    } else if (state.name === 'signed_in') {
      if (inbox.peek()?.teammate.id !== state.session.teammate.id) drop();
      inbox.value ??= open(state.session);
      inbox.value.connect();
    }
  }
  function open(signedIn: ConsoleSession): InboxContext {
    const { id: teammateId } = signedIn.teammate;
    const opened = createInboxContext(signedIn, {
      api: createHttpApi({
        teammateId,
        // What one who is gone has asked for ends nobody else's session.
        onSignInRequired: () => inbox.peek()?.teammate.id === teammateId && session.end(),
      }),
      feed,
      environment,
      alerting,
      keeping: createBrowserKeeping(`console/${signedIn.workspace.app_id}`, window),
      clock,
      session,
      route,
      address,
    });
    void opened.writing.takeIn();
    return opened;
  }
  function openInvitation(): void {
    const opened = new InvitationModel(api, takeInvitationSecret(window), (accepted) => {
      route.reset();
      invitation.value = undefined;
      session.enter(accepted);
    });
    invitation.value = opened;
    void opened.read();
  }
  const title = computed(() => {
    if (invitation.value !== undefined) return 'Invitation · Foyer';
    return session.state.value.name === 'signed_in' ? toTitle(inbox.value) : 'Sign in · Foyer';
  });

  const endings = [
    effect(() => {
      const state = session.state.value;
      untracked(() => follow(state));
    }),
    effect(() => environment.setTitle(title.value)),
    environment.onVisibility(() => void (environment.isVisible() && session.look())),
  ];
  if (isInvitation(address.read())) openInvitation();
  else session.begin();

  return {
    session,
    inbox,
    invitation,
    destroy() {
      endings.toReversed().forEach((end) => end());
      drop();
      invitation.peek()?.[Symbol.dispose]();
      session.stop();
      route[Symbol.dispose]();
      session[Symbol.dispose]();
    },
  };
}

/** `(3) Conversations · Lumen`: how many wait for the teammate to look at them. */
function toTitle(context: InboxContext | undefined): string {
  if (context === undefined) return 'Foyer';
  const { value: name } = context.workspaceName;
  if (context.settings.route.section.value !== undefined) return `Settings · ${name}`;
  const unread = context.alerts.waitingCount.value;
  return `${unread > 0 ? `(${unread}) ` : ''}Conversations · ${name}`;
}
