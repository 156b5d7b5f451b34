import type { ConsoleContact } from './contact.ts';
import type { ConsoleThread } from './thread.ts';

/** Someone is writing; it stands for a few seconds, or until they have written. */
export interface ConsoleTyping {
  conversation_id: string;
  author: { kind: 'contact' | 'teammate'; id: string };
}

/** Who has a conversation open just now, by teammate. */
export interface ConversationViewers {
  conversation_id: string;
  teammate_ids: string[];
}

/** Everything that the server may say to a console by itself, on the namespace `/console`. */
export interface ConsoleDown {
  /** A conversation has changed; the parts are the new ones, in order. */
  conversation_changed: (event: ConsoleThread) => void;
  /** The person has been edited, blocked or tagged. */
  contact_changed: (contact: ConsoleContact) => void;
  /** The person is gone, with these conversations. */
  contact_deleted: (event: { contact_id: string; conversation_ids: string[] }) => void;
  /** Teammates, teams, tags or saved replies: ask for the directory again. */
  directory_changed: () => void;
  typing: (event: ConsoleTyping) => void;
  viewers_changed: (event: ConversationViewers) => void;
  /** The teammate has signed out elsewhere, or the session has expired. */
  session_ended: () => void;
}
