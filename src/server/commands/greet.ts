import type { GreetAnswer, GreetRequest } from '../../contract/messenger/greet.ts';
import { findGreeting, previewGreeting } from '../automation/greeting.ts';
import { requireContact } from '../operations/require-session.ts';
import type { CommandContext } from './command-context.ts';

/** What a bot says when somebody opens a new conversation, before there is one. */
export function greet(context: CommandContext, request: GreetRequest): Promise<GreetAnswer> {
  const nowMs = context.clock.nowMs();
  return context.database.transaction(async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    const greeting = await findGreeting(context.automation, tx, contact, nowMs);
    const parts = greeting && (await previewGreeting(greeting, request.conversation_id));
    return { parts: parts ?? [] };
  });
}
