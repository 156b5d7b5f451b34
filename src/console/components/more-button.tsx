import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** What there is to show. */
  there: 'none' | 'there' | 'loading' | 'failed';
  onClick(): void;
  children: ComponentChildren;
}

/** Asks for what came before. Keeps its place and the focus while it is loading. */
export function MoreButton({ there, onClick, children }: Props): JSX.Element | null {
  if (there === 'none') return null;
  return (
    <div class="more">
      <button type="button" class="button" aria-busy={there === 'loading'} onClick={onClick}>
        {children}
      </button>
      {there === 'failed' && (
        <p class="problem" role="alert">
          They could not be loaded. Try again.
        </p>
      )}
    </div>
  );
}
