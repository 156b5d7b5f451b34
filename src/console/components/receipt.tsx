import type { JSX } from 'preact';
import type { MessageItem, ReceiptState } from '../state/thread-items.ts';
import { useInbox } from './use-inbox.ts';

const labels: Record<ReceiptState, string> = {
  sending: 'Sending…',
  delayed: 'Still sending…',
  sent: 'Sent',
  seen: 'Seen',
  refused: 'Not sent.',
};

/** What stands in its way. */
const delayed: Readonly<Record<string, string>> = {
  unreachable: 'The server cannot be reached.',
  sign_in_required: 'It goes on when you have signed in.',
  version_unsupported: 'Reload the page to send it.',
};
const refused: Readonly<Record<string, string>> = {
  conversation_unknown: 'The conversation is not there any more.',
  invalid: 'It is too long.',
  too_large: 'It is too long.',
};

function why(receipt: ReceiptState, problem = ''): string | undefined {
  if (receipt === 'delayed') return delayed[problem] ?? 'The server is busy.';
  if (receipt === 'refused') return refused[problem] ?? 'The server did not take it.';
  return undefined;
}

/** What has become of what a teammate wrote. */
export function Receipt({ item }: { item: MessageItem }): JSX.Element | null {
  const { outgoing } = useInbox();
  const { receipt, problem, key } = item;
  if (receipt === undefined) return null;
  const reason = why(receipt, problem);
  return (
    <div class={`receipt is-${receipt}`}>
      {labels[receipt]}
      {reason !== undefined && ` ${reason}`}
      {receipt === 'refused' && (
        <>
          <button type="button" class="link" onClick={() => outgoing.tryAgain(key)}>
            Try again
          </button>
          <button type="button" class="link" onClick={() => outgoing.discard(key)}>
            Discard
          </button>
        </>
      )}
    </div>
  );
}
