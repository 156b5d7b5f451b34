/** What the console needs to know of the browser window that it is in, and may do to it. */
export interface Environment {
  /** BCP 47, for dates. */
  locale: string;
  /** Whether its keyboard has a Command key. */
  isApple: boolean;
  isVisible(): boolean;
  /** @returns stops listening */
  onVisibility(listener: () => void): () => void;
  /** Whether list and thread have no room beside each other. */
  isNarrow(): boolean;
  /** @returns stops listening */
  onNarrow(listener: () => void): () => void;
  /** Whether there is room for the person beside them. */
  isWide(): boolean;
  /** @returns stops listening */
  onWide(listener: () => void): () => void;
  /** IANA. */
  timeZone: string;
  /** Of this page, for links to it: `https://example.com`. */
  origin: string;
  /** Puts a text on the clipboard. @returns whether the browser has allowed it */
  copy(text: string): Promise<boolean>;
  /** A picture as a small square; undefined for what the browser does not show as one. */
  toPortrait(file: File): Promise<File | undefined>;
  setTitle(title: string): void;
  /** Light, dark, or as the system is; the next page begins with it. */
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Whether the browser asks before it leaves the page. */
  setHeld(isHeld: boolean): void;
}
