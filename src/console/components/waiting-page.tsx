import type { JSX } from 'preact';
import { Mark } from './mark.tsx';

/** Before the server has said who is signed in. */
export function WaitingPage({ isUnreachable }: { isUnreachable: boolean }): JSX.Element {
  return (
    <main class="waiting-page" aria-busy={!isUnreachable}>
      <Mark />
      <p role="status">{isUnreachable && 'The server cannot be reached. Trying again…'}</p>
    </main>
  );
}
