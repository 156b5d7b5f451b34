import { insertDecision } from '../storage/automation-decisions.ts';
import type { Considered } from './decide.ts';
import type { Scene } from './scene.ts';

/** So many that did not match are told of; all others are. */
const mostUnmatched = 50;

/** Writes down what was made of something that happened, for whoever asks afterwards why. It stands with its conversation. */
export async function noteDecision(
  { tx, conversation, nowMs }: Scene,
  event: string,
  considered: readonly Considered[],
): Promise<void> {
  if (considered.length === 0 || conversation === undefined) return;
  let unmatched = 0;
  await insertDecision(tx, {
    workspace_id: conversation.workspace_id,
    conversation_id: conversation.id,
    event,
    considered: considered.filter(
      ({ outcome }) => outcome !== 'not_matched' || (unmatched += 1) <= mostUnmatched,
    ),
    created_at: nowMs,
  });
}
