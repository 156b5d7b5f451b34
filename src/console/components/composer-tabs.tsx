import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { DraftKind } from '../state/draft.ts';
import { Icon } from './icon.tsx';
import { nextInLine } from './next-in-line.ts';
import { useInbox } from './use-inbox.ts';

const labels: Record<DraftKind, string> = { comment: 'Reply', note: 'Note' };
const kinds = Object.keys(labels) as DraftKind[];

/** Whether a reply or a note is written: what would be fatal to mix up looks different as well. */
export function ComposerTabs({ id, kind }: { id: string; kind: DraftKind }): JSX.Element {
  const { controls } = useInbox();

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    const next = nextInLine(kinds, kind, event.key);
    if (next === undefined) return;
    event.preventDefault();
    controls.choose(id, next);
    document.getElementById(`composer-tab-${next}`)?.focus();
  }
  return (
    <div class="composer-tabs" role="tablist" aria-label="Write">
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`composer-tab-${one}`}
          aria-selected={one === kind}
          aria-controls="composer-panel"
          tabIndex={one === kind ? 0 : -1}
          onClick={() => controls.write(id, one)}
          onKeyDown={onKeyDown}
        >
          {one === 'note' && <Icon name="lock" size={13} />}
          {labels[one]}
        </button>
      ))}
    </div>
  );
}
