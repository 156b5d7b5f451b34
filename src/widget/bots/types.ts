import type { effect, signal } from '@preact/signals';
import type { ComponentChildren, h, JSX } from 'preact';
import type { Part } from '../../contract/part.ts';
import type { PromptAnswer } from '../../contract/prompt.ts';
import type { MessengerContext } from '../messenger-context.ts';
import type { Thread } from '../state/thread.ts';

/**
 * What the messenger gives to what bots need. That imports nothing which the messenger has: what both imported would be a third chunk, fetched before
 * either; and a messenger that came from another address, because its own failed once, would meet a second Preact.
 */
export interface BotsTools extends Pick<
  MessengerContext,
  | 'bridge'
  | 'clock'
  | 'composer'
  | 'conversations'
  | 'locale'
  | 'outgoing'
  | 'surface'
  | 'texts'
  | 'typing'
> {
  h: typeof h;
  signal: typeof signal;
  effect: typeof effect;
  /** The threads as they were when no bot had spoken in any of them: what they have more of since has come before the visitor's eyes. */
  before: ReadonlyMap<string, Thread>;
  /** Where the messenger is. */
  root: HTMLElement;
  addStyles(css: string): unknown;
}

/** How bots speak, and are answered. After an upgrade an older messenger may be given a newer chunk: what they say to each other only grows. */
export interface Bots {
  /** As visitors know them. */
  name: string;
  avatar(): JSX.Element;
  /** Of these parts, those that are to be seen by now: a bot takes a moment, as if it typed. */
  shown(conversationId: string, parts: readonly Part[]): readonly Part[];
  /** What stands under a message that asks something. */
  prompt(part: Part): ComponentChildren;
  /**
   * The server has taken an answer,
   * @param problem or not, and why
   */
  answered(conversationId: string, answer: PromptAnswer, problem?: string): void;
  stop(): void;
}
