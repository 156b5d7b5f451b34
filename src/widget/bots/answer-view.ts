import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import { drawing } from './icons.ts';
import { showAnswer } from './show-answer.ts';
import type { Stand } from './stand.ts';
import type { ViewTools } from './view-tools.ts';

/** What was answered, and the way to correct it. */
export function createAnswerView({ h, answering, focus, texts, locale }: ViewTools) {
  return (part: Part, stand: Stand): ComponentChildren => {
    if (stand.is !== 'answered' || part.prompt === undefined) return null;
    const { value, isCorrectable } = stand;
    function edit(): void {
      answering.edit(part);
      focus.enter(part.id);
    }
    return h(
      'p',
      { class: 'prompt-answer' },
      value !== undefined && drawing(h, 'check', 14),
      h('span', { class: 'unseen' }, texts.yourAnswer),
      h(
        'span',
        { class: 'prompt-value', dir: 'auto' },
        value === undefined ? texts.skipped : showAnswer(part.prompt, value, locale),
      ),
      isCorrectable &&
        h('button', { type: 'button', class: 'prompt-link', onClick: edit }, texts.edit),
    );
  };
}
