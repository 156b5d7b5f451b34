import type { JSX, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Rule } from '../../../contract/automation/rule.ts';
import type { Failure, Outcome } from '../../models/settings-outcome.ts';
import { firstCondition } from '../../state/automation/condition-fields.ts';
import { problemsBelow, type PathProblem } from '../../state/automation/path-problems.ts';
import { ruleProblems } from '../../state/automation/rule-problems.ts';
import { ruleWords } from '../../state/automation/rule-words.ts';
import { Dialog } from '../settings/dialog.tsx';
import { failureText } from '../settings/problems.ts';
import { TextField } from '../settings/text-field.tsx';
import { ActionsEditor } from './actions-editor.tsx';
import { AssignSelect } from './assign-select.tsx';
import { PredicateEditor } from './predicate-editor.tsx';
import { useNames } from './use-names.ts';
import { useSave } from './use-save.ts';

interface Props {
  kind: 'follow_up_rules' | 'assignment_rules';
  /** A new one without. */
  rule: Rule | undefined;
  /** What the others are called. */
  takenNames: readonly string[];
  /** Of the rule in what is sent: the server says with it what it does not take. */
  path: string;
  save(rule: Rule): Promise<Outcome>;
  onClose(): void;
}

const newRules: Record<Props['kind'], Rule> = {
  follow_up_rules: { name: '', when: { all: [firstCondition] }, then: [{ add_tag: '' }] },
  assignment_rules: {
    name: '',
    when: { all: [{ field: 'message.body', op: 'contains', value: '' }] },
    then: [{ assign: { nobody: true } }],
  },
};

/** A rule: its name, when it holds, and what is done then. */
export function RuleDialog({
  kind,
  rule,
  takenNames,
  path,
  save: send,
  onClose,
}: Props): JSX.Element {
  const names = useNames();
  const form = useRef<HTMLFormElement>(null);
  const first = rule ?? newRules[kind];
  const [draft, setDraft] = useState(first);
  const [isChecked, setIsChecked] = useState(false);
  const { isBusy, failure, save, mark, leave } = useSave(onClose);
  const refused = failure?.field?.startsWith(`${path}.`) === true;
  const found = ruleProblems(draft, takenNames);
  const problems = isChecked ? [...found, ...fromServer()] : [];
  const [assignment] = draft.then;

  function change(part: Partial<Rule>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    mark(JSON.stringify(next) !== JSON.stringify(first));
  }
  /** What only the server could see to be wrong, where it is in this rule. */
  function fromServer(): PathProblem[] {
    if (failure?.field === undefined || !refused) return [];
    return [{ path: failure.field.slice(path.length + 1), message: refusalText(failure) }];
  }
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isChecked, failure]);

  function onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    if (found.length > 0) {
      event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    void save(() => send({ ...draft, name: draft.name.trim() }));
  }
  return (
    <Dialog
      title={rule === undefined ? 'New rule' : `Edit ${rule.name}`}
      isWide
      onClose={() => leave(onClose)}
    >
      <form ref={form} class="dialog-form" noValidate aria-busy={isBusy} onSubmit={onSubmit}>
        <div class="dialog-body">
          <TextField
            name="name"
            label="Name"
            value={draft.name}
            maxLength={120}
            autoComplete="off"
            hint="Only teammates see it."
            problem={problems.find((problem) => problem.path === 'name')?.message}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <section class="rule-part" aria-labelledby="when-title">
            <h3 id="when-title">When</h3>
            <PredicateEditor
              label="Conditions"
              value={draft.when}
              problems={problemsBelow(problems, 'when')}
              onChange={(when) => change({ when })}
            />
          </section>
          <section class="rule-part" aria-labelledby="then-title">
            <h3 id="then-title">Then</h3>
            {kind === 'follow_up_rules' ? (
              <ActionsEditor
                actions={draft.then}
                problems={problemsBelow(problems, 'then')}
                onChange={(then) => change({ then })}
              />
            ) : (
              <div class="action">
                <span>Assign to</span>
                <AssignSelect
                  label="Assign to"
                  value={
                    assignment !== undefined && 'assign' in assignment
                      ? assignment.assign
                      : { nobody: true }
                  }
                  onChange={(assign) => change({ then: [{ assign }] })}
                />
              </div>
            )}
            {problems
              .filter((problem) => problem.path === 'then')
              .map(({ message }) => (
                <p key={message} class="problem">
                  {message}
                </p>
              ))}
          </section>
          <figure class="preview" aria-label="In words">
            <figcaption>In words</figcaption>
            <p>{ruleWords(draft, names)}</p>
          </figure>
          <div role="alert" class="form-problem">
            {failure !== undefined && !refused && (
              <p class="problem">
                {refusalText(failure)}
                {elsewhere(failure, kind)}
              </p>
            )}
          </div>
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={() => leave(onClose)}>
            Cancel
          </button>
          <button type="submit" class="button is-primary" aria-busy={isBusy}>
            Save
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function refusalText(failure: Failure): string {
  return failure.kind === 'invalid' ? 'The server does not take this.' : failureText(failure);
}

/** All rules are sent together: another of them may be at fault, such as where a team is gone. */
function elsewhere({ field }: Failure, kind: Props['kind']): string {
  const index = field?.startsWith(`${kind}.`) === true ? field.split('.')[1] : undefined;
  return index === undefined ? '' : ` It is in rule ${Number(index) + 1}.`;
}
