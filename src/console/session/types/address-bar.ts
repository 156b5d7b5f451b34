/** The browser's address bar: paths of this page, with their query. */
export interface AddressBar {
  read(): string;
  go(path: string): void;
  /** Goes to what lies below a list, from where `leave` leads back to it. */
  enter(path: string): void;
  /** Back to the list that this was entered from; where it was not, `path` takes its place. */
  leave(path: string): void;
  replace(path: string): void;
  /**
   * Asks before the page goes anywhere else, by itself or by the browser's buttons.
   * @param ask calls `goOn` when it may
   * @returns asks no more
   */
  guard(ask: (goOn: () => void) => void): () => void;
  /** Calls at every change, whoever makes it. @returns stops listening */
  onChange(listener: () => void): () => void;
}
