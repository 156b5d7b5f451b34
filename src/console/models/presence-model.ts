import { computed, createModel, effect, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConsoleTyping, ConversationViewers } from '../../contract/console/down.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import {
  stillTyping,
  typingLastsMs,
  withTypist,
  withoutTypist,
  type Typist,
} from '../state/presence.ts';
import type { ConnectionModel } from './connection-model.ts';
import type { PageModel } from './page-model.ts';
import type { RouteModel } from './route-model.ts';

/** Said again while it is so: shorter than it stands, longer than would be a burden. */
const saidEveryMs = 3_000;

interface Sources {
  route: RouteModel;
  page: PageModel;
  clock: Clock;
  selfId: string;
}

/** Who else is here: who writes, who looks at the same conversation; and what the others are told of this one. */
export const PresenceModel = createModel(({ route, page, clock, selfId }: Sources) => {
  const typists = signal<readonly Typist[]>([]);
  const viewers = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  const chosenId = computed(() => route.route.value.conversationId);
  let cancel: Cancel = () => {};
  let said = { conversationId: '', atMs: 0 };

  /** Looks again when the first of them may have stopped. */
  function forgetInTime(): void {
    cancel();
    if (typists.peek().length === 0) return;
    cancel = clock.after(typingLastsMs / 4, () => {
      typists.value = stillTyping(typists.peek(), clock.nowMs());
      forgetInTime();
    });
  }
  effect(() => () => cancel());

  return {
    /** Who writes in the conversation on show, but for oneself. */
    writing: computed(() =>
      typists.value.filter(
        ({ conversationId, id }) => conversationId === chosenId.value && id !== selfId,
      ),
    ),
    /** The other teammates who have the conversation on show open. */
    viewerIds: computed(() =>
      (viewers.value.get(chosenId.value ?? '') ?? []).filter((id) => id !== selfId),
    ),
    /** What is looked at, to be told to the others: nothing while the page is out of sight. */
    viewing: computed(() => (page.isVisible.value ? chosenId.value : undefined)),
    onTyping(event: ConsoleTyping) {
      typists.value = withTypist(typists.peek(), event, clock.nowMs());
      forgetInTime();
    },
    onViewers({ conversation_id, teammate_ids }: ConversationViewers) {
      viewers.value = new Map(viewers.peek()).set(conversation_id, teammate_ids);
    },
    /** Who has written is not writing any more. */
    onChanged({ conversation, parts }: ConsoleThread) {
      for (const { author } of parts) {
        typists.value = withoutTypist(typists.peek(), conversation.id, author.id);
      }
    },
    onDisconnected() {
      viewers.value = new Map();
      typists.value = [];
    },
    /** The teammate writes a reply: told now and then. */
    write(connection: Pick<ConnectionModel, 'sayTyping'>, conversationId: string) {
      const nowMs = clock.nowMs();
      const isFresh = said.conversationId === conversationId && nowMs - said.atMs < saidEveryMs;
      if (isFresh) return;
      said = { conversationId, atMs: nowMs };
      connection.sayTyping(conversationId);
    },
  };
});
export type PresenceModel = InstanceType<typeof PresenceModel>;
