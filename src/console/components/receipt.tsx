import type { JSX } from 'preact';
import type { ReceiptState } from '../state/thread-items.ts';
import { useInbox } from './use-inbox.ts';

const labels: Record<ReceiptState, string> = {
  sending: 'Sending…',
  sent: 'Sent',
  seen: 'Seen',
  refused: 'Not sent',
};

/** What has become of a reply. */
export function Receipt({ receipt, id }: { receipt: ReceiptState; id: string }): JSX.Element {
  const { outgoing } = useInbox();
  return (
    <div class={`receipt is-${receipt}`}>
      {labels[receipt]}
      {receipt === 'refused' && (
        <button type="button" class="link" onClick={() => outgoing.tryAgain(id)}>
          Try again
        </button>
      )}
    </div>
  );
}
