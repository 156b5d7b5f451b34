import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Question } from '../../../contract/automation/question.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import {
  customPrefixes,
  knownQuestions,
  questionLabel,
  questionTypeOf,
  questionTypes,
} from '../../state/automation/question-choices.ts';
import { FormDialog } from '../settings/form-dialog.tsx';
import { read, type Problems } from '../settings/problems.ts';
import { FieldNote, TextField } from '../settings/text-field.tsx';

interface Props {
  /** A new one without. */
  question: Question | undefined;
  /** Attributes that are asked for already. */
  taken: readonly string[];
  save(question: Question): Promise<Outcome>;
  onClose(): void;
}

/** What is asked for, how it is answered, and in which words. */
export function QuestionDialog({ question, taken, save, onClose }: Props): JSX.Element {
  const id = useId();
  const free = knownQuestions.filter(({ attribute }) => !taken.includes(attribute));
  const [attribute, setAttribute] = useState(
    question?.attribute ?? free[0]?.attribute ?? customPrefixes[0],
  );
  const prefix = customPrefixes.find((one) => attribute.startsWith(one));
  const [type, setType] = useState(question === undefined ? 'text' : questionTypeOf(question));
  // Written in a file: nothing here shows it, so it stays.
  const builtInType = question?.type === undefined ? {} : { type: question.type };
  const otherLanguages =
    question?.text === undefined || typeof question.text === 'string'
      ? {}
      : { text: question.text };
  const isList = prefix !== undefined && type === 'list';

  function check(typed: FormData): Problems {
    const name = `${prefix ?? ''}${read(typed, 'name')}`;
    if (prefix !== undefined && name === prefix) return { name: 'The attribute needs a name.' };
    if (prefix !== undefined && name !== question?.attribute && taken.includes(name))
      return { name: 'This is asked already.' };
    if (isList && readOptions(typed).length < 2)
      return { options: 'Two at least, each on a line of its own.' };
    return {};
  }
  function toQuestion(typed: FormData): Question {
    const text = read(typed, 'text');
    return {
      attribute: prefix === undefined ? attribute : `${prefix}${read(typed, 'name')}`,
      ...(prefix === undefined ? builtInType : { type }),
      ...(isList ? { options: readOptions(typed) } : {}),
      ...(text === '' ? otherLanguages : { text }),
      ...(typed.has('required') ? { is_required: true } : {}),
    };
  }
  return (
    <FormDialog
      title={question === undefined ? 'New question' : `Edit ${questionLabel(question)}`}
      action={question === undefined ? 'Add' : 'Save'}
      check={check}
      send={(typed) => save(toQuestion(typed))}
      onClose={onClose}
    >
      {(problems) => (
        <>
          {question === undefined && (
            <div class="text-field">
              <label htmlFor={id}>What is asked for</label>
              <select
                id={id}
                class="select"
                value={attribute}
                onChange={({ currentTarget }) => setAttribute(currentTarget.value)}
              >
                {free.map((one) => (
                  <option key={one.attribute} value={one.attribute}>
                    {one.label}
                  </option>
                ))}
                <option value="contact.custom.">An attribute of the person…</option>
                <option value="company.custom.">An attribute of the company…</option>
              </select>
            </div>
          )}
          {prefix !== undefined && (
            <>
              <TextField
                name="name"
                label="Attribute"
                defaultValue={question === undefined ? '' : questionLabel(question)}
                maxLength={190}
                autoComplete="off"
                hint="As it is called in what your site says of people."
                problem={problems['name']}
              />
              <div class="text-field">
                <label htmlFor={`${id}-type`}>Answered with</label>
                <select
                  id={`${id}-type`}
                  class="select"
                  value={type}
                  onChange={({ currentTarget }) =>
                    setType(
                      questionTypes.find(({ value }) => value === currentTarget.value)?.value ??
                        'text',
                    )
                  }
                >
                  {questionTypes.map(({ value, label }) => (
                    <option key={value} value={value} selected={value === type}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
            </>
          )}
          {isList && (
            <div class="text-field">
              <label htmlFor={`${id}-options`}>What can be chosen</label>
              <textarea
                id={`${id}-options`}
                name="options"
                rows={4}
                dir="auto"
                defaultValue={question?.options?.join('\n') ?? ''}
                aria-invalid={problems['options'] !== undefined}
                aria-describedby={`${id}-options-below`}
              />
              <FieldNote
                id={`${id}-options-below`}
                problem={problems['options']}
                hint="Each on a line of its own."
              />
            </div>
          )}
          <TextField
            name="text"
            label="In other words"
            defaultValue={typeof question?.text === 'string' ? question.text : ''}
            maxLength={500}
            autoComplete="off"
            hint="Without, Operator asks in the visitor’s language."
          />
          <label class="check-line">
            <input
              type="checkbox"
              name="required"
              defaultChecked={question?.is_required ?? false}
            />
            It cannot be skipped
          </label>
        </>
      )}
    </FormDialog>
  );
}

function readOptions(typed: FormData): string[] {
  const lines = read(typed, 'options')
    .split('\n')
    .map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}
