import type { JSX } from 'preact';
import type { Action } from '../../../contract/automation/action.ts';
import { actionChoices, kindOf, newAction } from '../../state/automation/action-choices.ts';
import { actionWords } from '../../state/automation/action-words.ts';
import { moved } from '../../state/automation/moved.ts';
import { problemAt, type PathProblem } from '../../state/automation/path-problems.ts';
import { Icon } from '../icon.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { ActionFields } from './action-fields.tsx';
import { OrderedList } from './ordered-list.tsx';
import { Select } from './select.tsx';
import { useNames } from './use-names.ts';

interface Props {
  actions: readonly Action[];
  /** Of the list. */
  problems: readonly PathProblem[];
  onChange(actions: readonly Action[]): void;
}

/** What is done, from top to bottom. */
export function ActionsEditor({ actions, problems, onChange }: Props): JSX.Element {
  const names = useNames();
  return (
    <>
      {actions.length > 0 && (
        <OrderedList
          label="Actions"
          items={actions.map((action, index) => ({ action, index }))}
          keyOf={({ index }) => String(index)}
          nameOf={({ action }) => actionWords(action, names)}
          onMove={(from, to) => onChange(moved(actions, from, to))}
        >
          {({ action, index }) => {
            const problem = problemAt(problems, `${index}`) ?? firstBelow(problems, index);
            return (
              <div class="action" role="group" aria-label={`Action ${index + 1}`}>
                <Select
                  label="What is done"
                  options={actionChoices}
                  value={kindOf(action)}
                  onChange={(kind) => onChange(actions.with(index, newAction(kind)))}
                />
                <ActionFields
                  action={action}
                  isInvalid={problem !== undefined}
                  onChange={(next) => onChange(actions.with(index, next))}
                />
                <button
                  type="button"
                  class="icon-button is-small"
                  aria-label={`Remove action ${index + 1}`}
                  title="Remove"
                  onClick={() => onChange(actions.toSpliced(index, 1))}
                >
                  <Icon name="close" size={14} />
                </button>
                {problem !== undefined && <p class="problem">{problem}</p>}
              </div>
            );
          }}
        </OrderedList>
      )}
      <div>
        <button
          type="button"
          class="button is-quiet is-small"
          onClick={() => onChange([...actions, newAction('add_tag')])}
        >
          <Glyph name="plus" />
          Add action
        </button>
      </div>
    </>
  );
}

function firstBelow(problems: readonly PathProblem[], index: number): string | undefined {
  return problems.find(({ path }) => path.startsWith(`${index}.`))?.message;
}
