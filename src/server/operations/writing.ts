import type { PartRow } from '../storage/parts.ts';

/** As what a text is written: said to the other side, or noted for teammates. */
export type Writing = Pick<PartRow, 'author_kind' | 'author_id'> & { kind: 'comment' | 'note' };
