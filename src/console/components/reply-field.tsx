import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { MessageField } from '../../ui/message-field.tsx';
import { useInbox } from './use-inbox.ts';

/** Where the teammate answers. Takes the focus, but on a phone, where it would bring up the keyboard. */
export function ReplyField({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { composer, outgoing, page } = useInbox();
  const { id, state, contact } = conversation;
  const isNarrow = page.isNarrow.value;
  const placeholder = state === 'open' ? `Reply to ${contact.display_name}` : 'Reply to reopen';
  return (
    <footer class="thread-foot">
      <MessageField
        text={composer.drafts.value.get(id) ?? ''}
        onText={(text) => composer.write(id, text)}
        onSend={(blocks) => outgoing.send(id, blocks)}
        labels={{ field: 'Reply', placeholder, send: 'Send reply' }}
        {...(isNarrow ? {} : { focusKey: id })}
      />
    </footer>
  );
}
