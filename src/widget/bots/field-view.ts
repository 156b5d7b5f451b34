import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import { fieldOf } from './field-of.ts';
import { createFootView } from './foot-view.ts';
import { drawing } from './icons.ts';
import { labelOf, type ViewTools } from './view-tools.ts';

/** As long as an answer may be. */
const maxLength = 2_000;

/** One thing to fill in. */
export function createFieldView(tools: ViewTools) {
  const { h, answering, focus, texts } = tools;
  const foot = createFootView(tools);

  return (part: Part): ComponentChildren => {
    const { id, prompt } = part;
    if (prompt === undefined) return null;
    const problem = answering.problemOf(id);
    const help: Partial<Record<string, string>> = texts.help;
    function submit(): void {
      if (answering.submit(part)) focus.leave(id);
      else focus.enter(id);
    }
    const input = h('input', {
      ...fieldOf(prompt),
      id: `field-${id}`,
      name: prompt.attribute,
      maxLength,
      dir: 'auto',
      enterKeyHint: 'send',
      'aria-invalid': problem !== undefined,
      'aria-describedby': `about-${id}`,
      value: answering.textOf(part),
      onInput: (event) => answering.write(id, event.currentTarget.value),
      onKeyDown(event) {
        // While an input method composes, Enter chooses a candidate; Safari says so by the key code alone.
        const isComposing = event.isComposing || event.keyCode === 229;
        if (event.key !== 'Enter' || isComposing) return;
        event.preventDefault();
        submit();
      },
    });
    const button = h(
      'button',
      { type: 'button', class: 'prompt-submit', 'aria-label': texts.submit, onClick: submit },
      drawing(h, 'go', 18),
    );
    // No form: frames in a sandbox may forbid them.
    return h(
      'div',
      { class: 'prompt-card', ref: focus.asked(id) },
      h('label', { for: `field-${id}` }, labelOf(part, texts)),
      h('div', { class: 'prompt-field' }, input, button),
      foot(part, { problem, help: help[prompt.type ?? ''] }),
    );
  };
}
