import type { Block } from '../../contract/block.ts';

/** What blocks say, as rules look at it. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}
