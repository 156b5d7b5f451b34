import type { JSX } from 'preact';
import { Icon } from './icon.tsx';

/** Foyer's sign. */
export function Mark(): JSX.Element {
  return (
    <span class="mark" aria-hidden="true">
      <Icon name="messages" size={18} />
    </span>
  );
}
