import type { ConsoleThread } from '../../contract/console/thread.ts';
import { conversationUnknown } from '../operations/require-conversation.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';
import { findConversationView } from '../storage/views/conversation-view.ts';
import { markMailed } from '../storage/views/mailed-parts.ts';
import { listParts } from '../storage/views/parts-view.ts';
import type { CommandContext } from './command-context.ts';

/** The parts of any conversation of the workspace. */
export async function readConsoleThread(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
  beforePosition: number | undefined,
): Promise<ConsoleThread> {
  const { db } = context.database;
  const view = await findConversationView(db, workspaceId, conversationId);
  if (view === undefined) throw conversationUnknown();
  const parts = await listParts(db, workspaceId, view.id, beforePosition);
  return {
    conversation: toConsoleConversation(view),
    parts: await markMailed(db, workspaceId, view.id, parts),
  };
}
