import type { PartRow } from '../storage/parts.ts';

/** A part before it has its place. */
export type NewPart = Pick<PartRow, 'id' | 'kind' | 'author_kind' | 'author_id' | 'blocks'> &
  Partial<Pick<PartRow, 'details'>>;
