import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Question } from '../../../contract/automation/question.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import { moved } from '../../state/automation/moved.ts';
import {
  questionLabel,
  questionTypeOf,
  questionTypes,
} from '../../state/automation/question-choices.ts';
import { Glyph } from '../settings/glyph.tsx';
import { ItemButtons } from '../settings/item-buttons.tsx';
import { failureText } from '../settings/problems.ts';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { useIsOwner } from './editable-settings.tsx';
import type { OperatorCardProps } from './operator-section.tsx';
import { OrderedList } from './ordered-list.tsx';
import { QuestionDialog } from './question-dialog.tsx';

/** What leads are asked, in order. */
export function QualificationCard({ operator, change }: OperatorCardProps): JSX.Element {
  const { qualification } = operator;
  return (
    <section class="card" aria-labelledby="qualification-title">
      <h2 id="qualification-title">Qualify leads</h2>
      <SettingSwitch
        label="Qualify leads"
        isOn={qualification.on}
        turn={(on) => change((now) => ({ ...now, qualification: { ...now.qualification, on } }))}
      >
        Asks these one after the other. What is known already is not asked; each answer is kept at
        once. Then the follow-up rules are applied.
      </SettingSwitch>
      {qualification.on && (
        <Questions
          questions={qualification.questions}
          change={(to) =>
            change((now) => ({
              ...now,
              qualification: { ...now.qualification, questions: to(now.qualification.questions) },
            }))
          }
        />
      )}
    </section>
  );
}

interface Props {
  questions: readonly Question[];
  change(to: (now: readonly Question[]) => readonly Question[]): Promise<Outcome>;
}

function Questions({ questions, change }: Props): JSX.Element {
  const isOwner = useIsOwner();
  const [editing, setEditing] = useState<Question | 'new' | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function make(to: (now: readonly Question[]) => readonly Question[]): Promise<void> {
    const outcome = await change(to);
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  return (
    <>
      <OrderedList
        label="Questions"
        items={questions}
        keyOf={({ attribute }) => attribute}
        nameOf={questionLabel}
        onMove={isOwner ? (from, to) => void make((now) => moved(now, from, to)) : undefined}
      >
        {(question) => (
          <>
            <span class="item-text">
              <bdi class="item-name">{questionLabel(question)}</bdi>
              <span class="item-detail">{detailOf(question)}</span>
            </span>
            {isOwner && (
              <ItemButtons
                name={questionLabel(question)}
                onEdit={() => setEditing(question)}
                onDelete={() =>
                  void make((now) =>
                    now.filter(({ attribute }) => attribute !== question.attribute),
                  )
                }
              />
            )}
          </>
        )}
      </OrderedList>
      <p role="alert" class="problem">
        {problem}
      </p>
      {isOwner && (
        <div>
          <button type="button" class="button" onClick={() => setEditing('new')}>
            <Glyph name="plus" />
            Add a question
          </button>
        </div>
      )}
      {editing !== undefined && (
        <QuestionDialog
          question={editing === 'new' ? undefined : editing}
          taken={questions.map(({ attribute }) => attribute)}
          save={(next) =>
            change((now) =>
              editing === 'new'
                ? [...now, next]
                : now.map((one) => (one.attribute === editing.attribute ? next : one)),
            )
          }
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function detailOf(question: Question): string {
  const type = questionTypeOf(question);
  const name = questionTypes.find(({ value }) => value === type)?.label ?? type;
  const options = question.options === undefined ? '' : `: ${question.options.join(', ')}`;
  return `${name}${options} · ${question.is_required === true ? 'Required' : 'Can be skipped'}`;
}
