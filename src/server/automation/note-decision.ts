import { insertDecision } from '../storage/automation-decisions.ts';
import type { Considered } from './decide.ts';
import type { Scene } from './scene.ts';

/** Writes down what was made of something that happened, for whoever asks afterwards why. It stands with its conversation. */
export async function noteDecision(
  { tx, conversation, nowMs }: Scene,
  event: string,
  considered: readonly Considered[],
): Promise<void> {
  if (considered.length === 0 || conversation === undefined) return;
  await insertDecision(tx, {
    workspace_id: conversation.workspace_id,
    conversation_id: conversation.id,
    event,
    considered: [...considered],
    created_at: nowMs,
  });
}
