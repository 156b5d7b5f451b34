import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, h } from 'preact';
import type { GivenTools } from '../messenger-context.ts';

/** What the messenger gives to the emoji, which import nothing that it has; see the bots' tools for why. */
export interface EmojiTools extends Pick<
  GivenTools,
  'bridge' | 'keep' | 'locale' | 'own' | 'ready' | 'signal' | 'texts' | 'writer'
> {
  h: typeof h;
  /** Where the messenger is. */
  root: HTMLElement;
  addStyles(css: string): unknown;
}

/** Emoji to choose from. After an upgrade an older messenger may be given a newer chunk: what they say to each other only grows. */
export interface Emoji {
  /** Whether they are to be seen. */
  isOpen: ReadonlySignal<boolean>;
  /** Said of the button. */
  about?: string;
  /** The button was pressed: opens, and closes again. */
  press(conversationId: string): void;
  /** What stands above the field. */
  view(conversationId: string): ComponentChildren;
}
