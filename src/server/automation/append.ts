import { createUuid } from '../../base/uuid.ts';
import type { TextBlock } from '../../contract/block.ts';
import { appendPart } from '../operations/append-part.ts';
import { bot } from '../operations/bot.ts';
import type { NewPart } from '../operations/new-part.ts';
import { take } from './reload.ts';
import { conversationOf, type Scene } from './scene.ts';

/** Writes down what happens by itself. */
export async function appendByBot(
  scene: Scene,
  part: Pick<NewPart, 'kind'> & Partial<NewPart>,
): Promise<void> {
  const { tx, contact, nowMs } = scene;
  const conversation = conversationOf(scene);
  const written = { id: createUuid(nowMs), blocks: [], ...part, ...bot };
  await take(scene, await appendPart(tx, contact, conversation, written, nowMs));
}

/** As a text is written, where there is anything to read in it. */
export function toBlocks(text: string): TextBlock[] {
  return /\S/.test(text) ? [{ type: 'paragraph', text: text.slice(0, mostText) }] : [];
}

const mostText = 10_000;
