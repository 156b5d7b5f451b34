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
}

/** What teammates do with conversations: shown at once, done one after the other, taken back where it fails. */
export const ActionsModel = createModel(({ api, conversations, threads, directory }: Sources) => {
  const pending = signal<readonly PendingChange[]>([]);
  const failed = signal<readonly FailedAction[]>([]);
  /** The last one of each conversation: two clicks must not overtake each other. */
  const lines = new Map<string, Promise<void>>();
  let made = 0;

  async function run(id: string, conversationId: string, action: Action): Promise<void> {
    try {
      const thread = await request(api, conversationId, action);
      batch(() => {
        settle(id);
        void threads.apply(thread);
      });
      if (action.kind === 'tag' && isNewTag(thread)) void directory.refresh();
    } catch (error) {
      batch(() => {
        settle(id);
        const failure = toFailure(error);
        failed.value = [...failed.peek(), { id, conversationId, action, failure }];
      });
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
    const before = lines.get(conversationId) ?? Promise.resolve();
    const line = before.then(() => run(id, conversationId, action));
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

function request(api: ConsoleApi, id: string, action: Action): Promise<ConsoleThread> {
  switch (action.kind) {
    case 'close':
      return api.changeState(id, 'closed');
    case 'reopen':
      return api.changeState(id, 'open');
    case 'snooze':
      return api.changeState(id, 'snoozed', action.untilMs);
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
