import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import { createAnswerView } from './answer-view.ts';
import { createFieldView } from './field-view.ts';
import { createOptionsView } from './options-view.ts';
import type { ViewTools } from './view-tools.ts';

/** What stands under a message that asks: what to press, or to fill in; then what was answered. */
export function createPromptView(tools: ViewTools): (part: Part) => ComponentChildren {
  const { h, answering, focus } = tools;
  const field = createFieldView(tools);
  const options = createOptionsView(tools);
  const answer = createAnswerView(tools);

  return (part) => {
    const stand = answering.standOf(part);
    if (stand.is === 'over' || part.prompt === undefined) return null;
    const { id, prompt } = part;
    const isAsked = stand.is === 'asked' || answering.isEditing(id);
    const isChoice = prompt.options !== undefined && prompt.options.length > 0;
    // What was pressed stands below, as a message.
    if (!isAsked && prompt.kind === 'buttons') return null;
    const content = !isAsked ? answer(part, stand) : isChoice ? options(part) : field(part);
    if (content === null) return null;
    return h('div', { class: 'prompt', key: id, ref: focus.place(id) }, content);
  };
}
