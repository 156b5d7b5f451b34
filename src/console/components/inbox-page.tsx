import type { JSX } from 'preact';
import { ConnectionLine } from './connection-line.tsx';
import { ListPanel } from './list-panel.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useInbox } from './use-inbox.ts';

/** List and thread beside each other; on a phone one at a time. */
export function InboxPage(): JSX.Element {
  const { inbox } = useInbox();
  const place = inbox.chosenId.value === undefined ? 'is-at-list' : 'is-at-thread';
  return (
    <div class={`inbox ${place}`}>
      <TopBar />
      <ConnectionLine />
      <ListPanel />
      <ThreadPanel />
    </div>
  );
}
