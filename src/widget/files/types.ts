import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, h, render } from 'preact';
import type { Block, ImageBlock, NewBlock } from '../../contract/block.ts';
import type { GivenTools } from '../messenger-context.ts';
import type { fill } from '../texts/fill.ts';

/** What the messenger gives to what files need. That imports nothing which the messenger has; see the bots' tools for why. */
export interface FilesTools extends Pick<
  GivenTools,
  | 'backoffMs'
  | 'bridge'
  | 'clock'
  | 'composer'
  | 'config'
  | 'conversations'
  | 'createUuid'
  | 'effect'
  | 'isNew'
  | 'keep'
  | 'locale'
  | 'outgoing'
  | 'own'
  | 'ready'
  | 'signal'
  | 'surface'
  | 'tellNotKept'
  | 'texts'
  | 'writer'
> {
  h: typeof h;
  render: typeof render;
  fill: typeof fill;
  /** Where the messenger is. */
  root: HTMLElement;
  addStyles(css: string): unknown;
}

/**
 * What is fetched for messages that are more than text, and for attaching. After an upgrade an older messenger may be given a newer chunk: what they say to
 * each other only grows.
 */
export interface Files {
  /** A piece of a message as it is to be seen; undefined where the messenger shows it well by itself. */
  show(block: Block | NewBlock): ComponentChildren;
  /** Pictures one at a time, in the whole window. @param index of the one that is seen first */
  openViewer(images: readonly ImageBlock[], index: number): void;
  /** Said of the button that attaches: what a file may weigh. */
  about: string;
  isOpen?: ReadonlySignal<boolean>;
  /** The button was pressed: files are picked. */
  press(conversationId: string): void;
  /**
   * Files are given in another way.
   * @param way the event's type: `dragover` while they are only held above, `drop`, `paste`
   */
  give(conversationId: string, way: string, found: readonly File[]): void;
  /** What stands above the field: what is attached. */
  view(conversationId: string): ComponentChildren;
  /** Whether anything is attached that may be sent. */
  has(conversationId: string): boolean;
  /** What is attached, as blocks of a message that is sent now. */
  take(conversationId: string): NewBlock[];
  /** Whether the server has all uploads that these blocks name, or will never take one: then the message need not wait. */
  areThere(blocks: readonly NewBlock[]): boolean;
  stop(): void;
}
