import type { effect, ReadonlySignal, Signal, signal } from '@preact/signals';
import type { backoffMs } from '../base/backoff.ts';
import type { Clock } from '../base/clock.ts';
import type { createUuid } from '../base/uuid.ts';
import type { PingAnswer } from '../contract/messenger/ping.ts';
import type { MessengerConfig } from '../contract/messenger-config.ts';
import type { ComposerModel } from '../writing/composer-model.ts';
import type { Keep } from '../writing/keep.ts';
import type { Owned, Writer } from '../writing/kept.ts';
import type { OutgoingModel } from '../writing/outgoing-model.ts';
import type { Bridge, Look } from './bridge.ts';
import type { Emoji } from './emoji/types.ts';
import type { Files } from './files/types.ts';
import type { BotsModel } from './models/bots-model.ts';
import type { ConnectionModel } from './models/connection-model.ts';
import type { ConversationsModel } from './models/conversations-model.ts';
import type { PieceModel } from './models/piece-model.ts';
import type { ReadingModel } from './models/reading-model.ts';
import type { SurfaceModel } from './models/surface-model.ts';
import type { TypingModel } from './models/typing-model.ts';
import type { Notices } from './notices/types.ts';
import type { ThreadExtras } from './thread/types.ts';
import type { Texts } from './texts/texts.ts';

/** Everything that the views are given. */
export interface MessengerContext {
  bridge: Bridge;
  texts: Texts;
  /** How it looks and whom it shows, as the workspace has said. */
  config: MessengerConfig;
  locale: string;
  clock: Clock;
  /** What the page and the workspace say of where it stands and what it is coloured with. */
  look: Signal<Look>;
  surface: SurfaceModel;
  conversations: ConversationsModel;
  outgoing: OutgoingModel;
  composer: ComposerModel;
  typing: TypingModel;
  connection: ConnectionModel;
  /** The page is in front. */
  isVisible: ReadonlySignal<boolean>;
  notices: PieceModel<Notices>;
  bots: BotsModel;
  reading: ReadingModel;
  /** What a thread needs that there is something to read in. */
  extras: PieceModel<ThreadExtras>;
  /** What messages need that are more than text, and what attaching does. */
  files: PieceModel<Files>;
  emoji: PieceModel<Emoji>;
  /** Nothing is to be seen: it is not known before whose eyes. */
  isConcealed: ReadonlySignal<boolean>;
  /** Something could not be kept: it lives as long as the page. */
  isForgetful: ReadonlySignal<boolean>;
  /**
   * Opens the view of a conversation that begins with the first message.
   * @param isSent the text is that message, and goes at once
   */
  startConversation(text?: string, isSent?: boolean): void;
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

/** What is fetched on use is given, beside its place in the page. */
export interface GivenTools extends MessengerContext {
  signal: typeof signal;
  effect: typeof effect;
  backoffMs: typeof backoffMs;
  createUuid: typeof createUuid;
  /** What outlives the page. */
  keep: Keep;
  /** Resolves when it is known who this is, and what earlier pages have left. */
  ready(): Promise<void>;
  /** The same as the present person's; undefined where it is not theirs. */
  own<One extends Owned>(one: One): One | undefined;
  /** Who writes now, as far as that is known. */
  writer(): Writer | undefined;
  /** Whether a conversation begins with what is being written. */
  isNew(conversationId: string): boolean;
  /** Something could not be kept: the visitor is told. */
  tellNotKept(): void;
}
