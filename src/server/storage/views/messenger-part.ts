import { must } from '../../../base/must.ts';
import type { ConsolePart } from '../../../contract/console/part.ts';
import type { Part } from '../../../contract/part.ts';

/** The parts that the person sees, as they see them: numbered without the others. */
export function toMessengerParts(parts: readonly ConsolePart[]): Part[] {
  return parts.filter(({ public_position }) => public_position !== null).map(toMessengerPart);
}

/** @param part one that the person sees */
export function toMessengerPart(part: ConsolePart): Part {
  const { id, conversation_id, public_position, kind, author, blocks, prompt, created_at } = part;
  return {
    id,
    conversation_id,
    position: must(public_position, `public position of part ${id}`),
    kind: kind as Part['kind'],
    author,
    blocks,
    ...(prompt && { prompt }),
    created_at,
  };
}
