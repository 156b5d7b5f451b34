import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import { drawing } from './icons.ts';
import { showAnswer } from './show-answer.ts';
import type { Stand } from './stand.ts';
import { labelOf, type ViewTools } from './view-tools.ts';

/** How an answer was understood, where that is not what stands below as a message; and the way to correct it. */
export function createAnswerView({ h, answering, focus, texts, locale }: ViewTools) {
  return (part: Part, stand: Stand): ComponentChildren => {
    if (stand.is !== 'answered' || part.prompt === undefined) return null;
    const { value, isCorrectable } = stand;
    const answer = value === undefined ? texts.skipped : showAnswer(part.prompt, value, locale);
    const isSaid = answering.isSaid(part, answer);
    if (isSaid && !isCorrectable) return null;
    function edit(): void {
      answering.edit(part);
      focus.enter(part.id);
    }
    return h(
      'p',
      { class: 'prompt-answer' },
      !isSaid && [
        value !== undefined && drawing(h, 'check', 14),
        h('span', { class: 'unseen' }, texts.yourAnswer),
        h('span', { class: 'prompt-value', dir: 'auto' }, answer),
      ],
      isCorrectable &&
        h(
          'button',
          {
            type: 'button',
            class: 'prompt-link',
            'aria-label': `${texts.edit}: ${labelOf(part, texts)}`,
            onClick: edit,
          },
          texts.edit,
        ),
    );
  };
}
