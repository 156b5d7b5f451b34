import type { ConsoleThread } from './thread.ts';

/** Everything that the server may say to a console by itself, on the namespace `/console`. */
export interface ConsoleDown {
  /** A conversation has changed; the parts are the new ones, in order. */
  conversation_changed: (event: ConsoleThread) => void;
  /** The teammate has signed out elsewhere, or the session has expired. */
  session_ended: () => void;
}
