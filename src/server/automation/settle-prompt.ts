import { bot } from '../operations/bot.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { findPartsOfAuthor, updatePartDetails } from '../storage/parts.ts';
import type { Effect } from '../../workflow/effect.ts';
import { take } from './reload.ts';
import type { Run } from '../../workflow/run.ts';
import { conversationOf, type Scene } from './scene.ts';

/** What a bot has asked is answered, or not asked any more: whoever sees the question sees that. */
export async function settlePrompt(
  scene: Scene,
  { promptId, as, answer }: Extract<Effect, { kind: 'settle' }>,
): Promise<void> {
  const { tx, contact, nowMs } = scene;
  const conversation = conversationOf(scene);
  const found = await findPartsOfAuthor(tx, conversation.workspace_id, bot, promptId);
  const part = found.find(({ conversation_id }) => conversation_id === conversation.id);
  if (part?.details?.prompt === undefined) return;
  const { answer: _former, ...asked } = part.details.prompt;
  const prompt = {
    ...asked,
    state: as,
    is_correctable: as !== 'over' && asked.kind === 'input',
    ...(answer === undefined ? {} : { answer }),
  };
  await updatePartDetails(tx, part, { ...part.details, prompt });
  const public_updated_at = Math.max(nowMs, conversation.public_updated_at + 1);
  const outcome = await changeConversation(tx, contact, conversation, { public_updated_at });
  await take(scene, { ...outcome, positions: [part.position] });
}

/** What a run has asked is asked no more. */
export async function withdrawPrompt(scene: Scene, { waiting }: Run): Promise<void> {
  if (waiting?.for !== 'answer') return;
  await settlePrompt(scene, { kind: 'settle', promptId: waiting.promptId, as: 'over' });
}
