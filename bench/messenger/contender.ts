import type { BrowserContext } from 'playwright-core';

/** What the person on the page has written and been answered before: nothing, two messages, or five thousand. */
export type History = 'none' | 'short' | 'long';

/** Where something stands in a page, open shadow roots included: the first that fits. */
export interface Place {
  selector: string;
  /** Its accessible name. */
  name?: string;
}

/** Where a person arrives. */
export interface Arrival {
  url: string;
  /** Nothing has to be pressed: the page itself asks for the conversation. */
  opensItself?: boolean;
}

/** A chat on a page, as all of them are measured. */
export interface Contender {
  readonly name: string;
  /** Opens it. */
  readonly launcher: Place;
  /** What is there while it is open. */
  readonly panel: Place;
  /** Closes it. */
  readonly closer: Place;
  readonly field: Place;
  /** What was said, or something around or inside of what scrolls it. */
  readonly thread: Place;
  /** Pressed for what is earlier, where it does not come by itself. */
  readonly earlier?: Place;
  /** The frame on the host page that all of it stands in, where it does not stand in the page itself. */
  readonly frame?: string;
  /** Somebody new to the browser's profile. */
  arrive(context: BrowserContext, history: History): Promise<Arrival>;
  stop(): Promise<void>;
}

/** A question of the person's, and what is answered to it, by whoever it is. */
export const questionPattern = /^Question (\d+)$/;

export function questionOf(number: number): string {
  return `Question ${number}`;
}

export function answerTo(question: string): string {
  return question.replace(questionPattern, 'Answer $1');
}

/** The same page for all, but for the script that brings the chat. */
export function hostPage(script: string): string {
  const lamps = Array.from({ length: 40 }, (_, at) => `<li><a href="#${at}">Lamp ${at}</a></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title></head>
<body><h1>A shop</h1><ul>${lamps.join('')}</ul><script>${script}</script></body></html>`;
}
