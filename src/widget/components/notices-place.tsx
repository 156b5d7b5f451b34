import { useMessenger } from './use-messenger.ts';

/** Above the launcher, as soon as there may be something to tell. */
export function NoticesPlace() {
  return <>{useMessenger().notices.piece.value?.view()}</>;
}
