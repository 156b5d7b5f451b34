import type { ComponentChildren, JSX } from 'preact';
import { Glyph } from './glyph.tsx';

/** Why there is nothing to press. */
export function OwnersOnly({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="owners-only">
      <Glyph name="lock" />
      <span>Only owners can {children}.</span>
    </p>
  );
}
