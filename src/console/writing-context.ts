import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../base/clock.ts';
import type { ConsoleThread } from '../contract/console/thread.ts';
import type { UploadLimits } from '../contract/console/session.ts';
import { ComposerModel } from '../writing/composer-model.ts';
import { createKeep } from '../writing/keep.ts';
import type { Keeping } from '../writing/keeping.ts';
import { judge, type OutgoingMessage } from '../writing/outgoing.ts';
import { OutgoingModel } from '../writing/outgoing-model.ts';
import { AttachmentsModel } from './models/attachments-model.ts';
import type { ConsoleApi } from './session/types/console-api.ts';
import { toFailure } from './session/types/failure.ts';
import { draftKey, draftKinds } from './state/draft.ts';

/** What a teammate writes, until the server has it. */
export interface WritingContext {
  outgoing: OutgoingModel;
  composer: ComposerModel;
  attachments: AttachmentsModel;
  /** Something could not be kept: it lives as long as the page. */
  isForgetful: ReadonlySignal<boolean>;
  /** How much there is that only this browser has. */
  unsent: ReadonlySignal<{ messages: number; drafts: number; files: number }>;
  /** Something is on its way to the server that this page alone has: it would be lost with it. */
  isSending: ReadonlySignal<boolean>;
  /** Takes in what earlier pages and other tabs have of this teammate's, and throws out what is another's. */
  takeIn(): Promise<void>;
  /** These conversations are gone for good, and what was written in them. */
  forgetConversations(ids: readonly string[]): void;
  /** The teammate leaves: nothing of theirs stays. */
  forget(): void;
  destroy(): void;
}

interface Parts {
  api: Pick<ConsoleApi, 'reply' | 'note' | 'changeState' | 'startUpload'>;
  /** Undefined where nothing may be attached. */
  uploads: UploadLimits | undefined;
  keeping: Keeping;
  /** Of the teammate alone. */
  writingKey: string;
  clock: Clock;
  onWritten(written: ConsoleThread): Promise<void>;
  /** Another tab has seen to some of it: what has become of it has to be asked for. */
  onGone(): Promise<unknown>;
}

export function createWritingContext(parts: Parts): WritingContext {
  const { api, uploads, keeping, writingKey, clock, onWritten, onGone } = parts;
  const isForgetful = signal(false);
  const keep = createKeep({
    disk: keeping.disk,
    seal: keeping.sealFor(writingKey),
    clock,
    onLost: () => (isForgetful.value = true),
  });
  // What the key opens is this teammate's, so a writer need not be told apart.
  const outgoing = new OutgoingModel({
    clock,
    keep,
    alone: keeping.alone,
    // Whoever is signed in is known, and a tab that is about to send looks at the disk itself.
    ready: async () => {},
    writer: () => undefined,
    own: (message) => message,
    async deliver(message) {
      const written = await write(api, message);
      return () => onWritten(written);
    },
    judge(error) {
      const { kind, retryAfterS } = toFailure(error);
      return judge(kind, retryAfterS === undefined ? undefined : retryAfterS * 1_000);
    },
    onGone,
  });
  const composer = new ComposerModel({ keep, writer: () => undefined, isNew: () => false });
  const attachments = new AttachmentsModel({ api, limits: uploads, clock });

  return {
    outgoing,
    composer,
    attachments,
    isForgetful,
    unsent: computed(() => ({
      messages: outgoing.outgoing.value.length,
      drafts: composer.drafts.value.size,
      files: attachments.count.value,
    })),
    isSending: computed(
      () => attachments.count.value > 0 || outgoing.outgoing.value.some(({ isKept }) => !isKept),
    ),
    async takeIn() {
      const found = await keep.read();
      if (found === undefined) return;
      outgoing.takeIn(found.kept);
      composer.takeIn(found.kept);
      if (found.strangers.length > 0) await keep.remove(...found.strangers);
    },
    forgetConversations(ids) {
      for (const { conversationId, comment } of outgoing.outgoing.peek()) {
        if (ids.includes(conversationId)) outgoing.discard(comment.id);
      }
      for (const key of ids.flatMap((id) => draftKinds.map((kind) => draftKey(id, kind)))) {
        attachments.drop(key);
        if (composer.drafts.peek().has(key)) composer.write(key, '');
      }
    },
    forget() {
      outgoing.stop();
      composer.forget();
      attachments.forget();
      void keep.purge();
    },
    destroy() {
      outgoing.stop();
      attachments.forget();
      attachments[Symbol.dispose]();
      composer[Symbol.dispose]();
      outgoing[Symbol.dispose]();
    },
  };
}

/**
 * The same again changes nothing of what is written. Nor does it close what the person has gone on with since: the answer to the first attempt may
 * be long lost.
 */
async function write(
  api: Pick<ConsoleApi, 'reply' | 'note' | 'changeState'>,
  { conversationId, kind, comment, closes }: OutgoingMessage,
): Promise<ConsoleThread> {
  const written = await (kind === 'note'
    ? api.note(conversationId, comment)
    : api.reply(conversationId, comment));
  const hasLastWord = written.conversation.last_comment.author.kind !== 'contact';
  if (closes === false || !hasLastWord) return written;
  const seen = closes === true ? {} : { seen_position: closes };
  try {
    const { conversation, parts } = await api.changeState(conversationId, {
      state: 'closed',
      ...seen,
    });
    return { conversation, parts: [...written.parts, ...parts] };
  } catch (error) {
    // What was sent is there all the same.
    if (toFailure(error).kind === 'reply_unseen') return written;
    throw error;
  }
}
