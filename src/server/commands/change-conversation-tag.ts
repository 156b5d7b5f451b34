import type { ConsoleThread } from '../../contract/console/thread.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { tagConversation, untagConversation } from '../operations/tag-conversation.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate puts a tag on a conversation; one that nobody has used before is made. */
export async function addTagToConversation(
  context: CommandContext,
  { workspace_id }: Teammate,
  conversationId: string,
  name: string,
): Promise<ConsoleThread> {
  const nowMs = context.clock.nowMs();
  let hasNewTag = false;
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(tx, workspace_id, conversationId);
    const { outcome, isNewTag } = await tagConversation(tx, contact, conversation, name, nowMs);
    hasNewTag = isNewTag;
    return { conversation, outcome };
  });
  if (hasNewTag) context.announce({ kind: 'directory_changed', workspaceId: workspace_id });
  return toConsoleThread(change);
}

/** A teammate takes a tag off a conversation. */
export async function removeTagFromConversation(
  context: CommandContext,
  { workspace_id }: Teammate,
  conversationId: string,
  name: string,
): Promise<ConsoleThread> {
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(tx, workspace_id, conversationId);
    return { conversation, outcome: await untagConversation(tx, contact, conversation, name) };
  });
  return toConsoleThread(change);
}
