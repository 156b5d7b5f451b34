import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

/** Nobody wants to be answered twice. */
export function CollisionNotice(): JSX.Element {
  const { collisions } = useInbox();
  const name = collisions.repliedBy.value;
  return (
    <div class="collision" role="status">
      {name !== undefined && (
        <p>
          <span>
            <bdi>{name}</bdi> replied while you were writing.
          </span>
          <button type="button" class="link" onClick={() => collisions.dismiss()}>
            Got it
          </button>
        </p>
      )}
    </div>
  );
}
