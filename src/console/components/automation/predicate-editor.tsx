import type { JSX } from 'preact';
import type { Predicate } from '../../../contract/automation/predicate.ts';
import {
  isCondition,
  toGroup,
  toPredicate,
  type Group,
} from '../../state/automation/predicate-tree.ts';
import { firstCondition } from '../../state/automation/condition-fields.ts';
import { problemAt, type PathProblem } from '../../state/automation/path-problems.ts';
import { Icon } from '../icon.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { ConditionRow } from './condition-row.tsx';

interface Props {
  /** What the conditions are called, for those who do not see where they stand. */
  label: string;
  value: Predicate;
  problems: readonly PathProblem[];
  onChange(value: Predicate): void;
}

/** People build “company size is greater than 50 and …” with it. */
export function PredicateEditor({ label, value, problems, onChange }: Props): JSX.Element {
  return (
    <GroupEditor
      label={label}
      group={toGroup(value)}
      path=""
      depth={1}
      problems={problems}
      onChange={(group) => onChange(toPredicate(group))}
    />
  );
}

/** Deeper than that nobody reads it; a workspace file may go on. */
const deepestNew = 4;

interface GroupProps {
  label: string;
  group: Group;
  /** Of the group, in the whole predicate. */
  path: string;
  depth: number;
  problems: readonly PathProblem[];
  onChange(group: Group): void;
  /** The outermost one stays. */
  onRemove?(): void;
}

function GroupEditor(props: GroupProps): JSX.Element {
  const { label, group, path, depth, problems, onChange, onRemove } = props;
  const { join, items } = group;
  const put = (next: readonly Predicate[]): void => onChange({ join, items: next });
  const listPath = path === '' ? join : `${path}.${join}`;
  const problem = problemAt(problems, path) ?? problemAt(problems, listPath);
  return (
    <div class="condition-group" role="group" aria-label={label}>
      <div class="group-head">
        <select
          class="select"
          aria-label={`${label}: how many have to hold`}
          value={join}
          onChange={(event) =>
            onChange({ join: event.currentTarget.value === 'any' ? 'any' : 'all', items })
          }
        >
          <option value="all">All of these</option>
          <option value="any">Any of these</option>
        </select>
        {items.length === 0 && (
          <span class="field-note">
            {join === 'all'
              ? 'Nothing asked: it always holds.'
              : 'Nothing to choose from: it never holds.'}
          </span>
        )}
        {onRemove !== undefined && (
          <button
            type="button"
            class="icon-button is-small group-remove"
            aria-label={`Remove ${label}`}
            onClick={onRemove}
          >
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      {problem !== undefined && <p class="problem">{problem}</p>}
      {items.map((item, index) => {
        const itemPath = `${listPath}.${index}`;
        const name = depth === 1 ? `${index + 1}` : `${label.replace(/^\D*/, '')}.${index + 1}`;
        const remove = (): void => put(items.toSpliced(index, 1));
        return isCondition(item) ? (
          <ConditionRow
            key={index}
            label={`Condition ${name}`}
            condition={item}
            path={itemPath}
            problems={problems}
            onChange={(condition) => put(items.with(index, condition))}
            onRemove={remove}
          />
        ) : (
          <GroupEditor
            key={index}
            label={`Group ${name}`}
            group={toGroup(item)}
            path={itemPath}
            depth={depth + 1}
            problems={problems}
            onChange={(next) => put(items.with(index, toPredicate(next)))}
            onRemove={remove}
          />
        );
      })}
      <div class="group-foot">
        <button
          type="button"
          class="button is-quiet is-small"
          onClick={() => put([...items, firstCondition])}
        >
          <Glyph name="plus" />
          Add condition
        </button>
        {depth < deepestNew && (
          <button
            type="button"
            class="button is-quiet is-small"
            onClick={() =>
              put([
                ...items,
                toPredicate({ join: join === 'all' ? 'any' : 'all', items: [firstCondition] }),
              ])
            }
          >
            <Glyph name="plus" />
            Add group
          </button>
        )}
      </div>
    </div>
  );
}
