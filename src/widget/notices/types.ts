import type { effect, signal } from '@preact/signals';
import type { ComponentChildren, h } from 'preact';
import type { Block } from '../../contract/block.ts';
import type { MessengerContext } from '../messenger-context.ts';

/** What the messenger gives to its notices: they import nothing that it has. */
export interface NoticesTools extends Pick<
  MessengerContext,
  'bridge' | 'clock' | 'conversations' | 'isVisible' | 'locale' | 'look' | 'surface' | 'texts'
> {
  h: typeof h;
  signal: typeof signal;
  effect: typeof effect;
  /** Where the messenger is. */
  root: HTMLElement;
  addStyles(css: string): unknown;
  avatar(name: string): ComponentChildren;
  /** A body as one line. */
  words(blocks: readonly Block[]): string;
  /** A sentence in the form of its number. */
  count(texts: { other: string }, count: number): string;
}

/** How it is told that something has come in while nobody looks, and when. */
export interface Notices {
  /** Stands above the launcher. */
  view(): ComponentChildren;
  /** How long ago, in short, also a while later. */
  ago(atMs: number): ComponentChildren;
  stop(): void;
}
