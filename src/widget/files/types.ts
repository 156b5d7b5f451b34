import type { effect, signal } from '@preact/signals';
import type { ComponentChildren, h, render } from 'preact';
import type { Block, ImageBlock, NewBlock } from '../../contract/block.ts';
import type { MessengerContext } from '../messenger-context.ts';
import type { fill } from '../texts/fill.ts';

/** What the messenger gives to what files need. That imports nothing which the messenger has; see the bots' tools for why. */
export interface FilesTools extends Pick<
  MessengerContext,
  'bridge' | 'clock' | 'conversations' | 'locale' | 'surface' | 'texts'
> {
  h: typeof h;
  render: typeof render;
  signal: typeof signal;
  effect: typeof effect;
  fill: typeof fill;
  /** Where the messenger is. */
  root: HTMLElement;
  addStyles(css: string): unknown;
}

/**
 * What is fetched for messages that are more than text. After an upgrade an older messenger may be given a newer chunk: what they say to each other only
 * grows.
 */
export interface Files {
  /** A piece of a message as it is to be seen; undefined where the messenger shows it well by itself. */
  show(block: Block | NewBlock): ComponentChildren;
  /** Pictures one at a time, in the whole window. @param index of the one that is seen first */
  openViewer(images: readonly ImageBlock[], index: number): void;
  stop(): void;
}
