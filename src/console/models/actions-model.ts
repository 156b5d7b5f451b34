import { batch, createModel, signal } from '@preact/signals';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import { type Failure, toFailure } from '../session/types/failure.ts';
import { foresee, type Action } from '../state/action.ts';
import type { PendingChange } from '../state/pending-changes.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { DirectoryModel } from './directory-model.ts';
import type { ThreadsModel } from './threads-model.ts';

/** An action that the server has not taken: told until it is tried again or let go of. */
export interface FailedAction {
  id: string;
  conversationId: string;
  action: Action;
  failure: Failure;
}

interface Sources {
  api: ConsoleApi;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  directory: DirectoryModel;
  /** How far this teammate has seen a conversation. */
  seen(conversationId: string): number | undefined;
}

/** What teammates do with conversations: shown at once, done one after the other, taken back where it fails. */
export const ActionsModel = createModel((sources: Sources) => {
  const { api, conversations, threads, directory } = sources;
  const pending = signal<readonly PendingChange[]>([]);
  const failed = signal<readonly FailedAction[]>([]);
  /** The last one of each conversation: two clicks must not overtake each other. */
  const lines = new Map<string, Promise<void>>();
  let made = 0;

  async function run(
    id: string,
    conversationId: string,
    action: Action,
    seenPosition: number | undefined,
  ): Promise<void> {
    try {
      const thread = await request(api, conversationId, action, seenPosition);
      batch(() => {
        settle(id);
        void threads.apply(thread);
      });
      if (action.kind === 'tag' && isNewTag(thread)) void directory.refresh();
    } catch (error) {
      const failure = toFailure(error);
      batch(() => {
        settle(id);
        failed.value = [...failed.peek(), { id, conversationId, action, failure }];
      });
      // It is told of what is not here yet, perhaps.
      if (failure.kind === 'reply_unseen') void threads.read(conversationId);
    }
  }
  function settle(id: string): void {
    pending.value = pending.peek().filter((one) => one.id !== id);
  }
  function isNewTag({ conversation }: ConsoleThread): boolean {
    return conversation.tag_ids.some((tagId) => !directory.tagsById.peek().has(tagId));
  }
  function dismiss(id: string): void {
    failed.value = failed.peek().filter((one) => one.id !== id);
  }
  function perform(conversationId: string, action: Action): void {
    made += 1;
    const id = String(made);
    const conversation = conversations.conversations.peek().get(conversationId);
    const change =
      conversation === undefined ? {} : foresee(conversation, action, directory.tags.peek());
    pending.value = [...pending.peek(), { id, conversationId, change }];
    // A later word on the same matter stands for the one that failed.
    failed.value = failed
      .peek()
      .filter((one) => one.conversationId !== conversationId || one.action.kind !== action.kind);
    // As it is now: what comes while others of this line are under way is not seen yet.
    const seenPosition = sources.seen(conversationId);
    const before = lines.get(conversationId) ?? Promise.resolve();
    const line = before.then(() => run(id, conversationId, action, seenPosition));
    lines.set(conversationId, line);
    void line.then(() => {
      if (lines.get(conversationId) === line) lines.delete(conversationId);
    });
  }

  return {
    pending,
    failed,
    perform,
    dismiss,
    tryAgain({ id, conversationId, action }: FailedAction) {
      dismiss(id);
      perform(conversationId, action);
    },
  };
});
export type ActionsModel = InstanceType<typeof ActionsModel>;

function request(
  api: ConsoleApi,
  id: string,
  action: Action,
  seenPosition: number | undefined,
): Promise<ConsoleThread> {
  const seen = seenPosition === undefined ? {} : { seen_position: seenPosition };
  switch (action.kind) {
    case 'close':
      return api.changeState(id, { state: 'closed', ...seen });
    case 'reopen':
      return api.changeState(id, { state: 'open' });
    case 'snooze': {
      const until = action.untilMs === undefined ? {} : { snoozed_until: action.untilMs };
      return api.changeState(id, { state: 'snoozed', ...until, ...seen });
    }
    case 'assign':
      return api.assign(id, action.assignee);
    case 'prioritise':
      return api.prioritise(id, action.isPriority);
    case 'tag':
      return api.tagConversation(id, action.name);
    case 'untag':
      return api.untagConversation(id, action.name);
  }
}
