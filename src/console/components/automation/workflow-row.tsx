import type { JSX } from 'preact';
import type { Workflow } from '../../../contract/console/automation.ts';
import { triggerWords } from '../../state/automation/workflow-words.ts';
import { toSettingsPath } from '../../state/settings-route.ts';
import { isPlainClick } from '../plain-click.ts';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';
import { useIsOwner } from './editable-settings.tsx';
import { StateSelect } from './state-select.tsx';

interface Props {
  workflow: Workflow;
  onDelete(): void;
}

/** One of the list: what it is called, what wakes it, and whether it runs. */
export function WorkflowRow({ workflow, onDelete }: Props): JSX.Element {
  const { settings, locale } = useInbox();
  const isOwner = useIsOwner();
  const { id, name, definition, is_customer_facing: isCustomerFacing, run_count } = workflow;
  const runs = `${new Intl.NumberFormat(locale).format(run_count)} ${run_count === 1 ? 'run' : 'runs'}`;
  return (
    <>
      <span
        class={isCustomerFacing ? 'workflow-kind' : 'workflow-kind is-background'}
        title={isCustomerFacing ? 'Speaks to the person' : 'Works in the background'}
      >
        <Glyph name={isCustomerFacing ? 'bot' : 'gear'} size={18} />
        <span class="unseen">{isCustomerFacing ? 'Speaks' : 'Background'}</span>
      </span>
      <span class="item-text">
        <a
          class="item-name workflow-link"
          href={toSettingsPath('workflows', id)}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            settings.route.show('workflows', id);
          }}
        >
          <bdi>{name}</bdi>
        </a>
        <span class="item-detail">
          {triggerWords(definition.trigger)} · {runs}
        </span>
      </span>
      <span class="item-actions">
        <StateSelect workflow={workflow} />
        {isOwner && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Delete ${name}`}
            title="Delete"
            onClick={onDelete}
          >
            <Glyph name="bin" />
          </button>
        )}
      </span>
    </>
  );
}
