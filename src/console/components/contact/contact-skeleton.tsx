import type { JSX } from 'preact';

const lines = ['a', 'b', 'c', 'd'];

/** The person's shape until they are there; shows only when the answer is slow. */
export function ContactSkeleton(): JSX.Element {
  return (
    <div class="skeletons contact-skeleton" role="status" aria-label="Loading">
      <span class="skeleton-disc" />
      {lines.map((line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}
