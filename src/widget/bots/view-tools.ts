import type { Part } from '../../contract/part.ts';
import type { Answering } from './answering.ts';
import type { Focus } from './focus.ts';
import type { BotTexts } from '../texts/bot-texts.ts';
import type { BotsTools } from './types.ts';

/** What the views are made with. */
export interface ViewTools extends Pick<BotsTools, 'h' | 'locale'> {
  answering: Answering;
  focus: Focus;
  texts: BotTexts;
}

/** What is asked for, in words. */
export function labelOf({ prompt }: Part, texts: BotTexts): string {
  return prompt?.label ?? texts.labels[prompt?.type ?? 'text'];
}
