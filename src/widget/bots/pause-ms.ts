import type { Part } from '../../contract/part.ts';

/** As long as somebody who types fast, and no longer than anyone likes to wait. */
export function pauseMs({ blocks }: Pick<Part, 'blocks'>): number {
  const letters = blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  return letters === 0 ? 0 : Math.min(1_200, 600 + 8 * letters);
}
