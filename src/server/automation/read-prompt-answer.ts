import type { PromptAnswer, Prompt } from '../../contract/prompt.ts';
import type { RunEvent } from '../../workflow/run-event.ts';
import { findAttribute } from '../../workflow/attributes.ts';
import { readAnswer } from '../../workflow/read-answer.ts';
import { bot } from '../operations/bot.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findPartsOfAuthor } from '../storage/parts.ts';
import type { Answering } from './happening.ts';

/**
 * What a run is told of an answer, before anything is written.
 * @param conversation locked
 * @throws {RefusalError} `answer_invalid` for what cannot be read as an answer to it, `prompt_over` where nobody asks it any more
 */
export async function readPromptAnswer(
  tx: Transaction,
  conversation: Conversation,
  answer: PromptAnswer,
): Promise<Answering> {
  const found = await findPartsOfAuthor(tx, conversation.workspace_id, bot, answer.prompt_id);
  const details = found.find((part) => part.conversation_id === conversation.id)?.details;
  const { prompt, run_id: runId } = details ?? {};
  if (prompt === undefined || runId === undefined || !isOpen(prompt)) throw promptOver();
  return { runId, event: toEvent(prompt, answer) };
}

function toEvent(prompt: Prompt, answer: PromptAnswer): RunEvent {
  const { prompt_id: promptId, option_id, value, is_skipped } = answer;
  if (is_skipped === true) {
    if (prompt.is_skippable === true && prompt.state === 'open') {
      return { kind: 'skipped', promptId };
    }
    throw invalid('This question cannot be skipped.', 'is_skipped');
  }
  if (prompt.kind === 'buttons') {
    const option = prompt.options?.find(({ id }) => id === option_id);
    if (option === undefined) throw invalid('There is no such option.', 'option_id');
    return { kind: 'pressed', promptId, optionId: option.id };
  }
  if (value === undefined) throw invalid('An answer is missing.', 'value');
  checkValue(prompt, value);
  return { kind: 'answered', promptId, value };
}

function checkValue({ type = 'text', attribute = '', options }: Prompt, value: string): void {
  const read = readAnswer(type, value, {
    ...(options && { options: options.map(({ id }) => id) }),
    isCount: findAttribute(attribute)?.isCount === true,
  });
  if ('problem' in read) throw invalid(`It cannot be read: ${read.problem}.`, 'value');
}

/** Waits for an answer, or for a better one. */
function isOpen({ state, is_correctable }: Prompt): boolean {
  return state === 'open' || (is_correctable === true && state !== 'over');
}

function invalid(message: string, field: string): RefusalError {
  return new RefusalError('answer_invalid', message, { field: `comment.answer.${field}` });
}

function promptOver(): RefusalError {
  const problem = 'Nobody asks this any more.';
  return new RefusalError('prompt_over', problem, { field: 'comment.answer.prompt_id' });
}
