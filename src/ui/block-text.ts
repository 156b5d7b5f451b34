import type { Block, NewBlock } from '../contract/block.ts';
import { wordsOfAll } from '../contract/words-of.ts';

/** As many as the contract allows in one message, and in one list. */
const maxBlocks = 50;
const maxItems = 100;

/** A fence with what is in it; lines that begin as those of a list do, two at least; an empty line. */
const borders =
  /^```[^\n]*\n(.*?)\n?^```[^\S\n]*$|((?:^[-*] +\S[^\n]*\n?){2,})|((?:^\d+\. +\S[^\n]*\n?){2,})|\n\s*\n/gms;

/**
 * What a person has typed, as blocks: an empty line parts paragraphs, lines that begin with `- `, `* ` or `1. `, `2. ` and so on are a list, what stands between two
 * lines of ``` is code. Nothing else means anything but itself. The last paragraph takes in what would be too many blocks.
 */
export function toBlocks(typed: string): NewBlock[] {
  const text = typed.replace(/\r\n?/g, '\n');
  const blocks: NewBlock[] = [];
  let from = 0;
  function say(to?: number): void {
    const said = text.slice(from, to).trim();
    if (said !== '') blocks.push({ type: 'paragraph', text: said });
  }
  for (const { 0: whole, 1: code, 2: points, 3: steps, index } of text.matchAll(borders)) {
    const lines = (points ?? steps)?.trim().split('\n') ?? [];
    // Shown are numbers from one: others would not be what was written.
    const isOther = steps && lines.some((line, place) => parseInt(line) !== place + 1);
    if (isOther || lines.length > maxItems || code?.trim() === '') continue;
    const block = toBlock(code, lines, steps !== undefined);
    if (blocks.length + (block ? 3 : 2) > maxBlocks) break;
    say(index);
    from = index + whole.length;
    if (block) blocks.push(block);
  }
  say();
  return blocks;
}

function toBlock(
  code: string | undefined,
  lines: readonly string[],
  is_ordered: boolean,
): NewBlock | undefined {
  if (code !== undefined) return { type: 'code', text: code };
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => line.replace(/^\S+ +/, '').trim());
  return { type: 'list', is_ordered, items };
}

/** Blocks as one line of text, for lists. */
export function toPlainText(blocks: readonly (Block | NewBlock)[]): string {
  return wordsOfAll(blocks).replace(/\s+/g, ' ');
}
