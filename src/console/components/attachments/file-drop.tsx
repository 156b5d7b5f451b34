import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useDraft } from '../use-draft.ts';
import { useInbox } from '../use-inbox.ts';
import { limitsText } from './attachment-texts.ts';
import { hasFiles } from './carried-files.ts';

interface Props {
  conversationId: string;
  children: ComponentChildren;
}

/** Takes the files that are dropped on a conversation: they go with what is being written there. */
export function FileDrop({ conversationId, children }: Props): JSX.Element {
  const { attachments, controls, locale } = useInbox();
  const { kind, key } = useDraft(conversationId);
  const [isOver, setOver] = useState(false);
  const limits = attachments.limits.value;
  useEffect(() => keepPage(window), []);

  function onDragOver(event: DragEvent): void {
    if (limits === undefined || !hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  }
  function onDragLeave({ currentTarget, relatedTarget }: DragEvent): void {
    const isInside =
      relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (!isInside) setOver(false);
  }
  function onDrop(event: DragEvent): void {
    if (limits === undefined || !hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    attachments.add(key, [...(event.dataTransfer?.files ?? [])]);
    controls.focusComposer();
  }
  return (
    <div class="file-drop" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {isOver && limits !== undefined && (
        <div class={kind === 'note' ? 'file-drop-veil is-note' : 'file-drop-veil'}>
          <Icon name="clip" size={24} />
          <strong>
            {kind === 'note' ? 'Drop to attach to the note' : 'Drop to attach to the reply'}
          </strong>
          <span>{limitsText(limits, locale)}</span>
        </div>
      )}
    </div>
  );
}

/** A file that is dropped beside would take the place of the page. */
function keepPage(window: Window): () => void {
  function refuse(event: DragEvent): void {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  }
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
