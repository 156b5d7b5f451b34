import type { Block, NewBlock } from '../../src/contract/block.ts';
import { wordsOf } from '../../src/contract/words-of.ts';

/** What the first piece of a body says; undefined where it has none. */
export function firstWords(blocks: readonly (Block | NewBlock)[] | undefined): string | undefined {
  const first = blocks?.[0];
  return first && wordsOf(first);
}
