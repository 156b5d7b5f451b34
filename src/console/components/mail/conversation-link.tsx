import type { ComponentChildren, JSX } from 'preact';
import { isPlainClick } from '../plain-click.ts';
import { useInbox } from '../use-inbox.ts';

interface Props {
  conversationId: string;
  class: string;
  /** Where what stands on it says it to the eye alone. */
  label?: string;
  children: ComponentChildren;
}

/** From the settings to a conversation. */
export function ConversationLink(props: Props): JSX.Element {
  const { conversationId, class: name, label, children } = props;
  const { route } = useInbox();
  return (
    <a
      class={name}
      href={route.pathWith({ conversationId })}
      aria-label={label}
      title={label === undefined ? undefined : 'Show the conversation'}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        route.showConversation(conversationId);
      }}
    >
      {children}
    </a>
  );
}
