import type { JSX } from 'preact';
import { useMessenger } from './use-messenger.ts';

/** What is written waits, and what is said elsewhere is not heard. */
export function Offline(): JSX.Element | null {
  const { connection, texts } = useMessenger();
  if (connection.status.value !== 'offline') return null;
  return (
    <p class="offline" role="status">
      {texts.offline}
    </p>
  );
}
