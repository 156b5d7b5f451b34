import type { effect, signal } from '@preact/signals';
import type { ComponentChildren, h, JSX } from 'preact';
import type { Block, NewBlock } from '../../contract/block.ts';
import type { MessengerContext } from '../messenger-context.ts';
import type { LineItem, ThreadItem } from '../state/thread-items.ts';
import type { fill } from '../texts/fill.ts';
import type { Plural } from '../texts/plural.ts';

/** What the messenger gives to what long threads need. That imports nothing which the messenger has; see the bots' tools for why. */
export interface ThreadTools extends Pick<
  MessengerContext,
  'clock' | 'conversations' | 'files' | 'isVisible' | 'locale' | 'texts'
> {
  h: typeof h;
  signal: typeof signal;
  effect: typeof effect;
  addStyles(css: string): unknown;
  count(plural: Plural, number: number): string;
  fill: typeof fill;
}

/** What stands together, under a number that stays when earlier ones come in. */
export type Page = [
  number: number,
  items: readonly ThreadItem[],
  /** How many pages come after it. */
  after: number,
  /** It is not said when something comes in. */
  isQuiet: boolean,
];

/**
 * What a thread has that there is something to read in. After an upgrade an older messenger may be given a newer chunk: what they say to each other only
 * grows.
 */
export interface ThreadExtras {
  /** With a line above each day, and above what was not read. @param readPosition how far the visitor had read when they opened it */
  withLines(items: readonly ThreadItem[], readPosition: number | undefined): ThreadItem[];
  /** Renders each item, or page, once, as long as nothing about it changes. */
  once<Shown extends object>(render: (shown: Shown) => JSX.Element): (shown: Shown) => JSX.Element;
  /** What a line says. */
  say(line: LineItem): ComponentChildren;
  /** @param isQuiet nothing is said yet when something comes in; of what is old nothing ever is */
  toPages(items: readonly ThreadItem[], isQuiet: boolean): Page[];
  /** A piece of a message that is better shown than the messenger does it by itself; undefined where there is none such. */
  show(block: Block | NewBlock): ComponentChildren;
  /** A text with links in it. */
  words(text: string): ComponentChildren;
  /** Whether it is to be shown large. */
  isLarge(blocks: readonly (Block | NewBlock)[]): boolean;
  /** How tall an empty box stands for a page that is out of sight; undefined where the page itself is there. @param after how many pages come after it */
  heightOf(page: number, after: number): number | undefined;
  /** Looks what of a log is near, from now on: called when anything in it has changed. */
  watch(log: HTMLElement, conversationId: string): void;
  /** Scrolls a log that is at its end to the line above what was not read, once. @returns whether it has */
  land(log: HTMLElement): boolean;
  /** Earlier parts are on their way. */
  isLoading(): boolean;
  /** What stands above the first message where there are earlier ones: they come by themselves, or are asked for. */
  earlier(conversationId: string): ComponentChildren;
  /** The same button where it is needed. @param lastSeen what was the last before something came in */
  below(
    items: readonly ThreadItem[],
    lastSeen: string | undefined,
    isFar: boolean,
    go: () => void,
  ): ComponentChildren;
  /** The button that leads to the end. @param count how many messages are new there */
  toNewest(count: number, go: () => void): ComponentChildren;
  /** A teammate writes. Not announced: what they write will be. */
  typing(name: string): ComponentChildren;
  stop(): void;
}
