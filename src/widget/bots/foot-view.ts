import type { ComponentChildren } from 'preact';
import type { Part } from '../../contract/part.ts';
import type { ViewTools } from './view-tools.ts';

interface Foot {
  problem: string | undefined;
  help?: string | undefined;
}

/** Under what asks: what is wrong, or what helps; and the ways out. */
export function createFootView({ h, answering, focus, texts }: ViewTools) {
  return (part: Part, { problem, help }: Foot): ComponentChildren => {
    const { id, prompt } = part;
    const isEditing = answering.isEditing(id);
    const isSkippable = !isEditing && prompt?.is_skippable === true;
    function skip(): void {
      focus.leave(id);
      answering.skip(part);
    }
    function cancel(): void {
      answering.cancel(id);
      focus.enter(id);
    }
    const way = isEditing
      ? { text: texts.cancel, onClick: cancel }
      : isSkippable
        ? { text: texts.skip, onClick: skip }
        : undefined;
    return h(
      'div',
      { class: 'prompt-foot' },
      h(
        'p',
        { id: `about-${id}`, class: problem === undefined ? 'prompt-help' : 'prompt-problem' },
        problem ?? help,
      ),
      way && h('button', { type: 'button', class: 'prompt-link', onClick: way.onClick }, way.text),
    );
  };
}
