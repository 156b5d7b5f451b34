import type { JSX } from 'preact';

const rows = ['a', 'b', 'c', 'd', 'e'];
const bubbles = ['a', 'b', 'c'];

/** The list's shape until it is there. Like the thread's, it shows only when the answer is slow. */
export function RowSkeletons(): JSX.Element {
  return (
    <div class="skeletons" role="status" aria-label="Loading">
      {rows.map((row) => (
        <div key={row} class="skeleton-row">
          <span class="skeleton-disc" />
          <span class="skeleton-lines">
            <span class="skeleton-line" />
            <span class="skeleton-line" />
          </span>
        </div>
      ))}
    </div>
  );
}

export function BubbleSkeletons(): JSX.Element {
  return (
    <div class="skeletons" role="status" aria-label="Loading">
      {bubbles.map((bubble) => (
        <div key={bubble} class="skeleton-bubble" />
      ))}
    </div>
  );
}
