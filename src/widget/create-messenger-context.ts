import { effect, signal } from '@preact/signals';
import { backoffMs } from '../base/backoff.ts';
import { systemClock } from '../base/clock.ts';
import { createUuid } from '../base/uuid.ts';
import type { MessengerConfig } from '../contract/messenger-config.ts';
import { ComposerModel } from '../writing/composer-model.ts';
import { createKeep } from '../writing/keep.ts';
import type { Keeping } from '../writing/keeping.ts';
import { isUpload } from '../writing/kept.ts';
import { judge } from '../writing/outgoing.ts';
import { OutgoingModel } from '../writing/outgoing-model.ts';
import type { Bridge } from './bridge.ts';
import type { Bots, BotsTools } from './bots/types.ts';
import { createDeliver } from './deliver.ts';
import { AwayModel } from './models/away-model.ts';
import { BeginningsModel } from './models/beginnings-model.ts';
import { BotsModel } from './models/bots-model.ts';
import { ConnectionModel } from './models/connection-model.ts';
import { ConversationsModel } from './models/conversations-model.ts';
import { KeepingModel } from './models/keeping-model.ts';
import { PersonModel } from './models/person-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import { SuccessionModel } from './models/succession-model.ts';
import { SurfaceModel } from './models/surface-model.ts';
import { TypingModel } from './models/typing-model.ts';
import type { Environment } from './session/environment.ts';
import { createHttpApi } from './session/http-api.ts';
import { kindOf, retryAfterMs, type Feed } from './session/types.ts';
import type { GivenTools, MessengerContext } from './messenger-context.ts';
import { createPieces, type PieceLoaders } from './pieces.ts';
import { createStart } from './start-conversation.ts';
import type { Texts } from './texts/texts.ts';

interface Parts extends PieceLoaders {
  bridge: Bridge;
  texts: Texts;
  config: MessengerConfig;
  environment: Environment;
  keeping: Keeping;
  loadFeed: () => Promise<Feed>;
  loadBots: (tools: Omit<BotsTools, 'h' | 'root' | 'addStyles'>) => Promise<Bots>;
}

/** Builds the models in the order in which they need each other, and takes them down in reverse. */
export function createMessengerContext({
  bridge,
  texts,
  config,
  environment,
  keeping,
  loadFeed,
  loadBots,
  ...loaders
}: Parts): MessengerContext {
  const clock = systemClock;
  const person = new PersonModel(bridge.isNew === true);
  /** Resolves when what earlier pages have left is taken in, or cannot be. */
  let ready = Promise.resolve();
  const api = createHttpApi(bridge);
  const surface = new SurfaceModel(bridge.surface);
  const conversations = new ConversationsModel(api);
  const beginnings = new BeginningsModel({
    clock,
    surface,
    conversations,
    whoIs: bridge.whoIs,
  });
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
    ready: () => ready,
    writer: person.writer,
    own: person.own,
    deliver: createDeliver(
      api,
      conversations,
      (...said) => void bots.need().then((known) => known?.answered(...said)),
    ),
    isReady({ comment: { blocks } }) {
      if (!blocks.some(isUpload)) return true;
      void files.need();
      return files.piece.peek()?.areThere(blocks) === true;
    },
    judge: (error) => judge(kindOf(error) ?? 'unreachable', retryAfterMs(error)),
    onGone: conversations.refresh,
  });
  const composer = new ComposerModel({
    keep,
    writer: person.writer,
    isNew: beginnings.isNew,
  });
  const typing = new TypingModel(api, clock);
  const bots = new BotsModel({
    threads: conversations.threads,
    clock,
    load: (before) => loadBots({ ...tools(), before }),
  });
  const { pieces, stop } = createPieces(loaders, tools);
  const { files, notices } = pieces;
  const reading = new ReadingModel(surface, conversations, environment);
  const connection = new ConnectionModel(loadFeed, {
    onConnected: () => void catchUp(),
    onChanged(change) {
      typing.came(change.conversation.id, change.parts);
      // Last: a bot may begin to type what has come.
      conversations.apply(change);
    },
    onTyping: typing.heard,
    onEnded: bridge.onSessionEnded,
    onRefused: async () => void (await bridge.renew()),
    ask: catchUp,
    clock,
  });
  const succession = new SuccessionModel({
    person,
    surface,
    conversations,
    beginnings,
    outgoing,
    composer,
    typing,
    connection,
    keep,
    follow: () => kept.follow(),
    onLeave: environment.onLeave,
  });
  const kept = new KeepingModel({
    bridge,
    keep,
    sealFor: keeping.sealFor,
    own: succession.ownOfFormer,
    onFound(found) {
      if (succession.takeIn(found).some(isUpload)) void files.need();
    },
    onPerson: succession.personIs,
  });
  const away = new AwayModel(environment, {
    token: () => bridge.envelope().token,
    renew: bridge.renew,
    onLeave: connection.disconnect,
    onReturn() {
      connection.wake();
      void listen();
    },
  });

  const endings = [
    effect(() => bridge.onSurface(surface.surface.value)),
    effect(() => {
      if (conversations.list.value === 'ready')
        bridge.onUnreadCount(conversations.unreadCount.value);
    }),
    environment.onOnline(() => {
      outgoing.pump();
      connection.wake();
    }),
    // Somebody may say something while nobody looks.
    effect(() => {
      const isAway = !surface.isOpen.value || !reading.isVisible.value;
      const isExpecting = conversations.list.value === 'ready' && conversations.ordered.value[0];
      if (isAway && isExpecting) void notices.need();
    }),
    // The first conversation is a reason to listen.
    effect(() => void listen()),
  ];

  async function listen(): Promise<void> {
    if (conversations.conversations.value.size > 0) await connection.connect();
  }
  async function catchUp(): Promise<boolean> {
    outgoing.pump();
    return conversations.refresh();
  }

  /** For what is fetched on use, and imports none of this. */
  function tools(): GivenTools {
    return {
      ...context,
      writer: person.writer,
      own: person.own,
      signal,
      effect,
      backoffMs,
      createUuid,
      keep,
      ready: () => ready,
      isNew: beginnings.isNew,
      tellNotKept: () => void (isForgetful.value = true),
    };
  }

  const context: MessengerContext = {
    bridge,
    texts,
    config,
    locale: environment.locale,
    clock,
    look: signal(bridge.settings),
    surface,
    conversations,
    outgoing,
    composer,
    typing,
    connection,
    isVisible: reading.isVisible,
    bots,
    reading,
    ...pieces,
    isConcealed: away.isConcealed,
    isForgetful,
    startConversation: createStart(beginnings, outgoing, composer, surface),
    personIs: succession.personIs,
    begin() {
      ready = kept.begin().catch(() => {});
    },
    forget: succession.forget,
    destroy() {
      endings.toReversed().forEach((end) => end());
      // Without a conversation there is no reason to listen any more, whatever comes late.
      conversations.forget();
      connection.disconnect();
      outgoing.stop();
      bots.stop();
      stop();
      typing.forget();
      for (const model of [
        away,
        kept,
        succession,
        connection,
        reading,
        bots,
        typing,
        composer,
        outgoing,
        beginnings,
        conversations,
        surface,
        person,
      ]) {
        model[Symbol.dispose]();
      }
    },
  };
  return context;
}
