import type { JSX } from 'preact';
import { Glyph } from './glyph.tsx';

interface Props {
  /** Of what they are about. */
  name: string;
  onEdit(): void;
  onDelete(): void;
  editLabel?: string;
}

/** What can be done with one of a list. */
export function ItemButtons({ name, onEdit, onDelete, editLabel = 'Edit' }: Props): JSX.Element {
  return (
    <span class="item-actions">
      <button
        type="button"
        class="icon-button"
        aria-label={`${editLabel} ${name}`}
        title={editLabel}
        onClick={onEdit}
      >
        <Glyph name="pencil" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={`Delete ${name}`}
        title="Delete"
        onClick={onDelete}
      >
        <Glyph name="bin" />
      </button>
    </span>
  );
}
