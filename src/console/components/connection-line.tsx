import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

/** Says when nothing new can be heard of. Always there: a screen reader notices what comes into it. */
export function ConnectionLine(): JSX.Element {
  const { connection } = useInbox();
  return (
    <div class="connection-line" role="status">
      {connection.status.value === 'offline' && <span class="connection-lost">Reconnecting…</span>}
    </div>
  );
}
