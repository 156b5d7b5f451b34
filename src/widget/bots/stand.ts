import type { Prompt, PromptAnswer } from '../../contract/prompt.ts';

/** What is to be seen of a question. asked: it waits for an answer. over: nobody asks any more, and nothing was answered. */
export type Stand =
  | { is: 'asked' }
  | { is: 'over' }
  | {
      is: 'answered';
      /** As it was understood, or the option's id; undefined where it was skipped. */
      value: string | undefined;
      isCorrectable: boolean;
    };

/** @param given an answer of this browser's that the question does not show yet */
export function toStand(prompt: Prompt, given: PromptAnswer | undefined): Stand {
  if (given !== undefined) {
    return { is: 'answered', value: given.option_id ?? given.value, isCorrectable: false };
  }
  const isCorrectable = prompt.is_correctable === true;
  switch (prompt.state) {
    case 'open':
      return { is: 'asked' };
    case 'over':
      return { is: 'over' };
    case 'answered':
      return { is: 'answered', value: prompt.answer ?? '', isCorrectable };
    case 'skipped':
      return { is: 'answered', value: undefined, isCorrectable };
  }
}
