import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { systemClock, type Clock } from '../base/clock.ts';
import { createUuid } from '../base/uuid.ts';
import type { PingAnswer } from '../contract/messenger/ping.ts';
import type { WorkspaceSettings } from '../contract/workspace-settings.ts';
import { ComposerModel } from '../writing/composer-model.ts';
import { createKeep } from '../writing/keep.ts';
import type { Keeping } from '../writing/keeping.ts';
import type { Owned } from '../writing/kept.ts';
import { judge } from '../writing/outgoing.ts';
import { OutgoingModel } from '../writing/outgoing-model.ts';
import type { Bridge } from './bridge.ts';
import { ConnectionModel } from './models/connection-model.ts';
import { ConversationsModel } from './models/conversations-model.ts';
import { KeepingModel } from './models/keeping-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import { SurfaceModel } from './models/surface-model.ts';
import { TypingModel } from './models/typing-model.ts';
import type { Environment } from './session/environment.ts';
import { createHttpApi } from './session/http-api.ts';
import { kindOf, retryAfterMs, type Feed } from './session/types.ts';
import { inherits } from './state/inherits.ts';
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
  typing: TypingModel;
  connection: ConnectionModel;
  /** Something could not be kept: it lives as long as the page. */
  isForgetful: ReadonlySignal<boolean>;
  /** Opens the view of a conversation that begins with the first message. */
  startConversation(prefill?: string): void;
  /**
   * Whose session it is. Where it was another's before, everything begins anew; but what an anonymous person was writing is the user's whom they
   * have turned out to be.
   */
  personIs(contact: PingAnswer['contact']): void;
  /** Takes in what earlier pages have left. */
  begin(): void;
  /** The session is over: what waits is sent once more, if anything does, and what is kept is gone at once. */
  forget(): Promise<void> | undefined;
  destroy(): void;
}

interface Parts {
  bridge: Bridge;
  texts: Texts;
  environment: Environment;
  keeping: Keeping;
  loadFeed: () => Promise<Feed>;
}

/** Builds the models in the order in which they need each other, and takes them down in reverse. */
export function createMessengerContext({
  bridge,
  texts,
  environment,
  keeping,
  loadFeed,
}: Parts): MessengerContext {
  const clock = systemClock;
  let person: PingAnswer['contact'] | undefined;
  /** Begun in this page: there is nothing to read of them. */
  const fresh = new Set<string>();
  /** Begun in a page before, and not sent. */
  const left = new Set<string>();
  const api = createHttpApi(bridge);
  const surface = new SurfaceModel(bridge.surface);
  const conversations = new ConversationsModel(api);
  const isForgetful = signal(false);
  const keep = createKeep({
    disk: keeping.disk,
    seal: keeping.sealFor(bridge.envelope().token),
    clock,
    onLost: () => (isForgetful.value = true),
  });
  const outgoing = new OutgoingModel({
    clock,
    keep,
    alone: keeping.alone,
    writer: () => person,
    own,
    async deliver({ conversationId, comment, writer }) {
      const isBegun = conversations.conversations.peek().has(conversationId);
      const send = isBegun ? api.reply : api.startConversation;
      const { conversation, part } = await send(conversationId, comment, writer?.id);
      return () => conversations.written(conversation, part);
    },
    judge: (error) => judge(kindOf(error) ?? 'unreachable', retryAfterMs(error)),
    onGone: conversations.refresh,
  });
  const composer = new ComposerModel({
    keep,
    writer: () => person,
    isNew: (id) => (fresh.has(id) || left.has(id)) && !conversations.conversations.peek().has(id),
  });
  const kept = new KeepingModel({
    bridge,
    keep,
    sealFor: keeping.sealFor,
    own,
    onFound(found) {
      for (const one of found) {
        if (one.type === 'message' && one.refusal !== undefined) left.add(one.conversationId);
        if (one.type === 'draft' && one.isNew) left.add(one.key);
      }
      outgoing.takeIn(found);
      composer.takeIn(found);
    },
    onPerson: personIs,
  });
  const typing = new TypingModel(api, clock);
  const reading = new ReadingModel(surface, conversations, environment);
  const connection = new ConnectionModel(loadFeed, {
    onConnected() {
      void conversations.refresh();
      outgoing.pump();
    },
    onChanged(change) {
      conversations.apply(change);
      typing.came(change.conversation.id, change.parts);
    },
    onTyping: typing.heard,
    onEnded: bridge.onSessionEnded,
    onRefused: async () => void (await bridge.renew()),
    clock,
  });

  const endings = [
    effect(() => bridge.onSurface(surface.surface.value)),
    effect(() => {
      if (conversations.list.value === 'ready')
        bridge.onUnreadCount(conversations.unreadCount.value);
    }),
    environment.onOnline(outgoing.pump),
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

  function own<One extends Owned>(one: One): One | undefined {
    if (person === undefined) return one.writer === undefined ? one : undefined;
    return inherits(person, one.writer) ? { ...one, writer: person } : undefined;
  }
  function personIs(contact: PingAnswer['contact']): void {
    const former = person;
    person = contact;
    kept.follow();
    outgoing.claim();
    if (former === undefined || former.id === contact.id) return;
    connection.disconnect();
    conversations.forget();
    typing.forget();
    if (inherits(contact, former)) {
      // What is on show was forgotten with the rest.
      const view = surface.view.peek();
      if (view.name === 'conversation' && !view.isNew)
        void conversations.readThread(view.conversationId);
    } else {
      composer.forget();
      fresh.clear();
      left.clear();
      surface.go({ name: 'home' });
    }
    void conversations.refresh();
  }

  /** One that has not begun and of which nothing is on its way: it is gone on with. */
  function unsentConversation(): string | undefined {
    const begun = conversations.conversations.peek();
    const onTheirWay = outgoing.outgoing.peek().filter(({ state }) => state !== 'refused');
    return [...fresh, ...left].find(
      (id) => !begun.has(id) && !onTheirWay.some(({ conversationId }) => conversationId === id),
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
    typing,
    connection,
    isForgetful,
    startConversation(prefill) {
      let conversationId = unsentConversation();
      if (conversationId === undefined) {
        conversationId = createUuid(clock.nowMs());
        fresh.add(conversationId);
      }
      if (prefill !== undefined) composer.write(conversationId, prefill);
      surface.go({ name: 'conversation', conversationId, isNew: true });
    },
    personIs,
    begin() {
      kept.begin().catch(() => {});
    },
    forget() {
      const waits = outgoing.outgoing.peek().some(({ state }) => state !== 'refused');
      const flushed = waits ? outgoing.flush() : undefined;
      composer.forget();
      void keep.purge();
      return flushed;
    },
    destroy() {
      endings.toReversed().forEach((end) => end());
      connection.disconnect();
      outgoing.stop();
      typing.forget();
      for (const model of [
        connection,
        reading,
        typing,
        kept,
        composer,
        outgoing,
        conversations,
        surface,
      ]) {
        model[Symbol.dispose]();
      }
    },
  };
}
