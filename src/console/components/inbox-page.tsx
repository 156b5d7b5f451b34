import type { JSX } from 'preact';
import { ContactPanel } from './contact/contact-panel.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { ListPanel } from './list-panel.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { useInbox } from './use-inbox.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Views, list and thread beside each other; on a phone one at a time. */
export function InboxPage(): JSX.Element {
  const { inbox, contactPanel } = useInbox();
  const place =
    inbox.chosenId.value === undefined
      ? 'is-at-list'
      : contactPanel.isOver.value
        ? 'is-at-person'
        : 'is-at-thread';
  useShortcuts();
  return (
    <div class={`inbox ${place}`}>
      <Sidebar />
      <ConnectionLine />
      <div class="desk">
        <ListPanel />
        <ThreadPanel />
        <ContactPanel />
      </div>
      <HelpSheet />
    </div>
  );
}
