import type { LauncherTexts } from '../contract/loader-config.ts';
import type { MessengerConfig } from '../contract/messenger-config.ts';
import type { PingAnswer } from '../contract/messenger/ping.ts';
import type { WorkspaceSettings } from '../contract/workspace-settings.ts';

/** Where the visitor is in the messenger. */
export type View =
  | { name: 'home' }
  | { name: 'messages' }
  /** A new one has its id before its first message. */
  | { name: 'conversation'; conversationId: string; isNew?: true };

/** Kept for the tab, so that the next page finds it as it was. */
export interface Surface {
  isOpen: boolean;
  view: View;
  /** Conversations take more of the window. */
  isExpanded?: boolean;
  /** By conversation, the position up to which its previews were sent away. */
  dismissed?: Readonly<Record<string, number>>;
}

/** How the widget looks in this page. Colours are CSS colours. */
export interface Look extends WorkspaceSettings {
  /** Of the launcher; the messenger is just below, and above it where it fills the screen. */
  z_index?: number;
  /** Of the messenger's head; that of the buttons where it is not given. */
  background_color?: string;
  /** Of what is pressed like a link. */
  link_color?: string;
  /** By day, by night, or as the visitor's system is; the workspace's where the page says nothing. */
  theme_mode?: MessengerConfig['theme'];
  /** Nothing tells of new messages but the badge. */
  hide_notifications?: boolean;
}

/** What every request begins with. */
export interface Envelope {
  app_id: string;
  version: number;
  token: string;
}

/** What the loader gives the messenger when it is there. It only grows: after an upgrade an older loader may fetch a newer messenger. */
export interface Bridge {
  settings: Look;
  /** The server's address, without a slash at the end. */
  origin: string;
  /** The best first. */
  languages: readonly string[];
  /** How the messenger looks and speaks; undefined where it cannot be had. Not there in pages from before this was. */
  config?(): Promise<MessengerConfig | undefined>;
  /** As of now, for the socket. */
  envelope(): Envelope;
  /** The session that the page began with: what was kept under it may be handed on when the person signs in. */
  firstToken: string;
  /** The browser knew nobody when the page came. Not said by pages from before this was. */
  isNew?: boolean;
  /**
   * Sends a request under the session, once it is known. Rejects with the server's reason as `kind`.
   * @param outlivesPage goes on when the page is left; browsers allow it for 64 KiB at a time
   */
  send<Answer>(path: string, body?: object, outlivesPage?: boolean): Promise<Answer>;
  /** Who this is, once the server has said so. */
  whoIs(): Promise<PingAnswer>;
  /** Pings again: for a session that the server does not know any more. */
  renew(): Promise<PingAnswer>;
  /** Where the visitor was. */
  surface: Surface;
  onSurface(surface: Surface): void;
  onUnreadCount(count: number): void;
  /** The visitor has told a bot their email. Not there in pages from before this was. */
  onUserEmailSupplied?(): void;
  /** The launcher speaks the messenger's language. */
  onLauncherTexts(texts: LauncherTexts): void;
  /** The server has ended the session. */
  onSessionEnded(): void;
}

/** What the messenger gives the loader. */
export interface MessengerHandle {
  show(): void;
  /** Opens the composer of a new conversation, with a text in it where one is given. */
  showNewMessage(prefill: string | undefined): void;
  /** Where the visitor is to be; what is not there leads home. */
  go(view: View): void;
  /** Opens a new conversation, and sends the text as its first message. */
  startConversation(text: string): void;
  hide(): void;
  /** Puts it back where a router has taken it off the page. */
  append(): void;
  /** Whose session it is now. Another person's: everything is asked for again. */
  personIs(contact: PingAnswer['contact']): void;
  /** The page has changed where it stands. */
  look(look: Look): void;
  /**
   * The session ends here: what waits is sent once more, and nothing that was kept is left in the browser.
   * @returns resolves when the server may be told of the end; undefined where nothing waited and it may be told at once
   */
  forget(): Promise<void> | undefined;
  /** Takes everything off the page; twice is harmless. */
  destroy(): void;
}

/**
 * The one export of the messenger's chunk. While something written waits to be sent, the messenger keeps `foyer-unsent-<app_id>` in `localStorage`:
 * a loader that finds it mounts the messenger at once, so that what a closed tab has left goes out.
 */
export type MountMessenger = (bridge: Bridge) => Promise<MessengerHandle>;
