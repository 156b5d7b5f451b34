import type { MessengerContext } from '../messenger-context.ts';

/** What the messenger gives to what only phones need, which imports nothing that the messenger has. */
export interface PhoneTools extends Pick<MessengerContext, 'surface' | 'texts'> {
  effect(run: () => void | (() => void)): () => void;
  /** Where the messenger is. */
  root: HTMLElement;
}

/** The messenger where it covers the screen. */
export interface Phone {
  stop(): void;
}
