import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import { createFootView } from './foot-view.ts';
import { labelOf, type ViewTools } from './view-tools.ts';

/** More would fill the screen: they are chosen from a list. */
const mostButtons = 8;

/** What can be pressed, or chosen from. */
export function createOptionsView(tools: ViewTools) {
  const { h, answering, focus, texts } = tools;
  const foot = createFootView(tools);

  return (part: Part): ComponentChildren => {
    const { id, prompt } = part;
    const options = prompt?.options ?? [];
    const label = prompt?.kind === 'buttons' ? texts.choices : labelOf(part, texts);
    const problem = answering.problemOf(id);
    function choose(optionId: string): void {
      focus.leave(id);
      answering.choose(part, optionId);
    }
    const controls =
      options.length > mostButtons
        ? h(
            'select',
            {
              class: 'prompt-select',
              'aria-label': label,
              'aria-invalid': problem !== undefined,
              'aria-describedby': `about-${id}`,
              value: '',
              onChange: (event) => choose((event.currentTarget as HTMLSelectElement).value),
            },
            h('option', { value: '', disabled: true }, texts.choose),
            options.map((option) =>
              h('option', { key: option.id, value: option.id }, option.label),
            ),
          )
        : options.map((option) =>
            h(
              'button',
              {
                type: 'button',
                class: 'prompt-option',
                key: option.id,
                dir: 'auto',
                onClick: () => choose(option.id),
              },
              option.label,
            ),
          );
    return h(
      'div',
      { class: 'prompt-choice', ref: focus.asked(id), role: 'group', 'aria-label': label },
      h('div', { class: 'prompt-options' }, controls),
      foot(part, { problem }),
    );
  };
}
