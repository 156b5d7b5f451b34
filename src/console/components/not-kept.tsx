import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

/** Says that what is written would not outlive the page. */
export function NotKept(): JSX.Element | null {
  const { writing } = useInbox();
  if (!writing.isForgetful.value) return null;
  return (
    <p class="not-kept" role="status">
      This browser cannot keep what you write: leave the page open until it is sent.
    </p>
  );
}
