import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useNearness } from './use-nearness.ts';

interface Props {
  /** What there is to show. */
  there: 'none' | 'there' | 'loading' | 'failed';
  /** What it would come before: changes with what is shown. */
  before: string | number | undefined;
  onClick(): void;
  children: ComponentChildren;
}

/** Asks for what came before, by itself when one gets near to it. Keeps its place and the focus while it is loading. */
export function MoreButton({ there, before, onClick, children }: Props): JSX.Element | null {
  const more = useRef<HTMLDivElement>(null);
  // Where it has failed, it is for the teammate to press the button.
  useNearness(more, there === 'there' ? before : undefined, onClick);
  if (there === 'none') return null;
  return (
    <div ref={more} class="more">
      <button type="button" class="button" aria-busy={there === 'loading'} onClick={onClick}>
        {there === 'loading' ? 'Loading…' : children}
      </button>
      {there === 'failed' && (
        <p class="problem" role="alert">
          They could not be loaded. Try again.
        </p>
      )}
    </div>
  );
}
