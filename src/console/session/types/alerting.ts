/** How this browser can make somebody look up. */
export interface Alerting {
  /** A short, soft sound; none before the page was touched. */
  chime(): void;
  permission(): NotificationPermission | 'unsupported';
  askPermission(): Promise<void>;
  /** Whether this tab may speak of it: of several, one does. */
  claim(id: string): Promise<boolean>;
  /** A notification of the desktop. One with the same tag takes its place. */
  notify(notification: { title: string; text: string; tag: string; onClick(): void }): void;
  /** A dot on the page's icon. */
  setBadge(isShown: boolean): void;
  /** What the teammate has chosen in this browser. */
  readPreferences(teammateId: string): string | null;
  keepPreferences(teammateId: string, text: string): void;
}
