import { effect, signal, type Signal } from '@preact/signals';
import { systemClock, type Clock } from '../base/clock.ts';
import { createUuid } from '../base/uuid.ts';
import type { PingAnswer } from '../contract/messenger/ping.ts';
import type { WorkspaceSettings } from '../contract/workspace-settings.ts';
import type { Bridge } from './bridge.ts';
import { ComposerModel } from './models/composer-model.ts';
import { ConnectionModel } from './models/connection-model.ts';
import { ConversationsModel } from './models/conversations-model.ts';
import { OutgoingModel } from './models/outgoing-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import { SurfaceModel } from './models/surface-model.ts';
import type { Environment } from './session/environment.ts';
import { createHttpApi } from './session/http-api.ts';
import type { Feed } from './session/types.ts';
import type { Texts } from './texts/texts.ts';

/** Everything that the views are given. */
export interface MessengerContext {
  bridge: Bridge;
  texts: Texts;
  locale: string;
  clock: Clock;
  alignment: Signal<WorkspaceSettings['alignment']>;
  surface: SurfaceModel;
  conversations: ConversationsModel;
  outgoing: OutgoingModel;
  composer: ComposerModel;
  connection: ConnectionModel;
  /** Opens the view of a conversation that begins with the first message. */
  startConversation(prefill?: string): void;
  /**
   * Whose session it is. Where it was another's before, everything begins anew; but what an anonymous person was writing is the user's whom they
   * have turned out to be.
   */
  personIs(contact: PingAnswer['contact']): void;
  destroy(): void;
}

interface Parts {
  bridge: Bridge;
  texts: Texts;
  environment: Environment;
  loadFeed: () => Promise<Feed>;
}

/** Builds the models in the order in which they need each other, and takes them down in reverse. */
export function createMessengerContext({
  bridge,
  texts,
  environment,
  loadFeed,
}: Parts): MessengerContext {
  const clock = systemClock;
  const api = createHttpApi(bridge);
  const surface = new SurfaceModel(bridge.surface);
  const conversations = new ConversationsModel(api);
  const outgoing = new OutgoingModel(api, conversations, clock, () => person?.id);
  const composer = new ComposerModel();
  const reading = new ReadingModel(surface, conversations, environment);
  const connection = new ConnectionModel(loadFeed, {
    onConnected() {
      void conversations.refresh();
      outgoing.pump();
    },
    onChanged: conversations.apply,
    onEnded: bridge.onSessionEnded,
    onRefused: async () => void (await bridge.renew()),
    clock,
  });

  let person: PingAnswer['contact'] | undefined;
  /** Begun in this page: there is nothing to read of them. */
  const fresh = new Set<string>();
  const endings = [
    effect(() => bridge.onSurface(surface.surface.value)),
    effect(() => {
      if (conversations.list.value === 'ready')
        bridge.onUnreadCount(conversations.unreadCount.value);
    }),
    // The first conversation is a reason to listen.
    effect(() => {
      if (conversations.conversations.value.size > 0) void connection.connect();
    }),
    // It has begun: from now on it is a conversation like any other.
    effect(() => {
      const view = surface.view.value;
      const known = conversations.conversations.value;
      if (view.name !== 'conversation' || !view.isNew || !known.has(view.conversationId)) return;
      surface.go({ name: 'conversation', conversationId: view.conversationId });
    }),
    // What is open has to be read.
    effect(() => {
      const view = surface.view.value;
      if (view.name !== 'conversation' || fresh.has(view.conversationId)) return;
      void readOrLeave(view.conversationId, view.isNew === true);
    }),
  ];

  async function readOrLeave(conversationId: string, isNew: boolean): Promise<void> {
    const isThere = await conversations.readThread(conversationId);
    const view = surface.view.peek();
    const isStillHere = view.name === 'conversation' && view.conversationId === conversationId;
    if (!isThere && !isNew && isStillHere) surface.go({ name: 'home' });
  }

  /** One that was begun in this page and has nothing but a draft: it is gone on with. */
  function unsentConversation(): string | undefined {
    return Array.from(fresh).find(
      (id) =>
        !conversations.conversations.peek().has(id) &&
        !outgoing.outgoing.peek().some(({ conversationId }) => conversationId === id),
    );
  }

  return {
    bridge,
    texts,
    locale: environment.locale,
    clock,
    alignment: signal(bridge.settings.alignment),
    surface,
    conversations,
    outgoing,
    composer,
    connection,
    startConversation(prefill) {
      const conversationId = unsentConversation() ?? createUuid(clock.nowMs());
      if (prefill !== undefined) composer.write(conversationId, prefill);
      fresh.add(conversationId);
      surface.go({ name: 'conversation', conversationId, isNew: true });
    },
    personIs(contact) {
      const former = person;
      person = contact;
      if (former === undefined || former.id === contact.id) return;
      connection.disconnect();
      conversations.forget();
      if (former.role !== 'user' && contact.role === 'user') {
        outgoing.belongTo(contact.id);
        // What is on show was forgotten with the rest.
        const view = surface.view.peek();
        if (view.name === 'conversation' && !view.isNew)
          void conversations.readThread(view.conversationId);
      } else {
        outgoing.forget();
        composer.forget();
        fresh.clear();
        surface.go({ name: 'home' });
      }
      void conversations.refresh();
    },
    destroy() {
      endings.toReversed().forEach((end) => end());
      connection.disconnect();
      outgoing.forget();
      for (const model of [connection, reading, composer, outgoing, conversations, surface]) {
        model[Symbol.dispose]();
      }
    },
  };
}
