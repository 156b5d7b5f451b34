import type { JSX } from 'preact';
import type { Workflow } from '../../../contract/console/automation.ts';
import { triggersOf, type WorkflowFilter } from '../../state/automation/workflow-filter.ts';
import { stateNames, triggerNames } from '../../state/automation/workflow-words.ts';
import { Select } from './select.tsx';

interface Props {
  workflows: readonly Workflow[];
  filter: WorkflowFilter;
  onChange(filter: WorkflowFilter): void;
}

const states = [
  { value: 'all', label: 'In any state' },
  ...(['live', 'paused', 'draft'] as const).map((value) => ({ value, label: stateNames[value] })),
] as const;

/** By state, by trigger, and whether they speak. */
export function WorkflowFilters({ workflows, filter, onChange }: Props): JSX.Element {
  const triggers = triggersOf(workflows).map((value) => ({
    value,
    label: triggerNames[value] ?? value,
  }));
  return (
    <div class="workflow-filters" role="group" aria-label="Show">
      <Select
        label="State"
        options={states}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <Select
        label="Trigger"
        options={[{ value: 'all' as const, label: 'Any trigger' }, ...triggers]}
        value={filter.trigger}
        onChange={(trigger) => onChange({ ...filter, trigger })}
      />
      <label class="check-line">
        <input
          type="checkbox"
          checked={filter.isBackgroundOnly}
          onChange={({ currentTarget }) =>
            onChange({ ...filter, isBackgroundOnly: currentTarget.checked })
          }
        />
        Background only
      </label>
    </div>
  );
}
