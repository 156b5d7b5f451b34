import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AutomationSettings } from '../../../contract/console/automation.ts';
import type { AssignmentRule, Rule } from '../../../contract/automation/rule.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import { moved } from '../../state/automation/moved.ts';
import { ruleWords } from '../../state/automation/rule-words.ts';
import { Notice } from '../notice.tsx';
import { ConfirmDialog } from '../settings/confirm-dialog.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { ItemButtons } from '../settings/item-buttons.tsx';
import { LoadedSettings } from '../settings/loaded-settings.tsx';
import { OwnersOnly } from '../settings/owners-only.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { useIsOwner } from './editable-settings.tsx';
import { OrderedList } from './ordered-list.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useNames } from './use-names.ts';

type ListName = 'follow_up_rules' | 'assignment_rules';

const texts: Record<ListName, { lead: string; label: string; none: string }> = {
  follow_up_rules: {
    lead: 'What becomes of a lead whom a bot has qualified. The first rule that holds is applied, once, and no later one.',
    label: 'Follow-up rules',
    none: 'A rule tags a lead, assigns the conversation or answers by what is known: “company size is greater than 50”, for example.',
  },
  assignment_rules: {
    lead: 'Whose a conversation becomes that nobody has when the bots are done. The first rule that holds is applied.',
    label: 'Assignment rules',
    none: 'A rule gives a conversation to a team or a teammate: what mentions “pricing” to Sales, for example.',
  },
};

export function FollowUpSection(): JSX.Element {
  return <RulesSection name="follow_up_rules" />;
}

export function AssignmentSection(): JSX.Element {
  return <RulesSection name="assignment_rules" />;
}

function RulesSection({ name }: { name: ListName }): JSX.Element {
  const { automation } = useInbox().settings;
  return (
    <LoadedSettings model={automation}>
      {(settings) => <Rules name={name} settings={settings} />}
    </LoadedSettings>
  );
}

interface RulesProps {
  name: ListName;
  settings: AutomationSettings;
}

/** As one list, whatever they do: an assignment rule does one thing. */
function asRules(settings: AutomationSettings, name: ListName): readonly Rule[] {
  if (name === 'follow_up_rules') return settings.follow_up_rules;
  return settings.assignment_rules.map((rule) => ({ ...rule, then: [rule.then] }));
}

function toRequest(rules: readonly Rule[], name: ListName): Partial<AutomationSettings> {
  if (name === 'follow_up_rules') return { follow_up_rules: [...rules] };
  const assignments = rules.flatMap((rule): AssignmentRule[] => {
    const then = rule.then.find((action) => 'assign' in action);
    return then === undefined ? [] : [{ ...rule, then }];
  });
  return { assignment_rules: assignments };
}

function Rules({ name, settings }: RulesProps): JSX.Element {
  const { automation } = useInbox().settings;
  const isOwner = useIsOwner();
  const names = useNames();
  const [editing, setEditing] = useState<number | undefined>(undefined);
  const [deleting, setDeleting] = useState<number | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const rules = asRules(settings, name);
  const { lead, label, none } = texts[name];
  const edited = editing === undefined ? undefined : rules[editing];
  const deleted = deleting === undefined ? undefined : rules[deleting];

  function change(to: (now: readonly Rule[]) => readonly Rule[]): Promise<Outcome> {
    return automation.edit((now) => toRequest(to(asRules(now, name)), name));
  }
  async function move(from: number, to: number): Promise<void> {
    const outcome = await change((now) => moved(now, from, to));
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  return (
    <>
      <div class="section-head">
        <p class="section-lead">{lead}</p>
        {isOwner && (
          <button type="button" class="button is-primary" onClick={() => setEditing(rules.length)}>
            <Glyph name="plus" />
            New rule
          </button>
        )}
      </div>
      {!isOwner && <OwnersOnly>change these rules</OwnersOnly>}
      <p role="alert" class="problem">
        {problem}
      </p>
      {rules.length === 0 ? (
        <Notice icon="inbox" title="No rules yet" text={none} />
      ) : (
        <OrderedList
          label={label}
          items={rules}
          keyOf={(rule) => rule.id ?? rule.name}
          nameOf={(rule) => rule.name}
          onMove={isOwner ? (from, to) => void move(from, to) : undefined}
        >
          {(rule, index) => (
            <>
              <span class="item-text rule-text">
                <bdi class="item-name">{rule.name}</bdi>
                <span class="rule-words">{ruleWords(rule, names)}</span>
              </span>
              {isOwner && (
                <ItemButtons
                  name={rule.name}
                  onEdit={() => setEditing(index)}
                  onDelete={() => setDeleting(index)}
                />
              )}
            </>
          )}
        </OrderedList>
      )}
      {editing !== undefined && (
        <RuleDialog
          kind={name}
          rule={edited}
          takenNames={rules.filter((one) => one !== edited).map((one) => one.name)}
          path={`${name}.${editing}`}
          save={(rule) =>
            change((now) =>
              edited === undefined
                ? [...now, rule]
                : now.map((one) => (isSame(one, edited) ? rule : one)),
            )
          }
          onClose={() => setEditing(undefined)}
        />
      )}
      {deleted !== undefined && (
        <ConfirmDialog
          title={`Delete ${deleted.name}?`}
          text="It is not applied any more. What it has done stays."
          action="Delete"
          send={() => change((now) => now.filter((one) => !isSame(one, deleted)))}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

/** By id; one that has none, by what it is called. */
function isSame(one: Rule, other: Rule): boolean {
  return one.id === other.id && one.name === other.name;
}
