import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { BuiltInText } from '../../../contract/automation/bot-text.ts';
import { en } from '../../../workflow/operator/texts/en.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import {
  builtInTexts,
  isLanguage,
  languageName,
  textProblem,
  type OverriddenText,
} from '../../state/automation/texts-choices.ts';
import { FormDialog } from '../settings/form-dialog.tsx';
import { read, type Problems } from '../settings/problems.ts';
import { FieldNote, TextField } from '../settings/text-field.tsx';
import { useInbox } from '../use-inbox.ts';
import { Select } from './select.tsx';

interface Props {
  /** Another one without. */
  text: OverriddenText | undefined;
  save(text: OverriddenText): Promise<Outcome>;
  onClose(): void;
}

const choices = (Object.keys(builtInTexts) as BuiltInText[]).map((value) => ({
  value,
  label: builtInTexts[value],
}));

/** One of Operator's texts in one language. */
export function TextDialog({ text, save, onClose }: Props): JSX.Element {
  const { locale } = useInbox();
  const id = useId();
  const [name, setName] = useState<BuiltInText>(text?.name ?? 'ask_customer');

  function check(typed: FormData): Problems {
    const problem = textProblem(name, read(typed, 'text'));
    return {
      ...(text !== undefined || isLanguage(read(typed, 'language'))
        ? {}
        : { language: 'Use the code of a language, such as en, de or pt-BR.' }),
      ...(problem === undefined ? {} : { text: problem }),
    };
  }
  return (
    <FormDialog
      title={text === undefined ? 'Say something differently' : 'Edit a text'}
      action="Save"
      check={check}
      send={(typed) =>
        save({
          name,
          language: text?.language ?? read(typed, 'language'),
          text: read(typed, 'text'),
        })
      }
      onClose={onClose}
    >
      {(problems) => (
        <>
          {text === undefined ? (
            <>
              <div class="text-field">
                <label htmlFor={`${id}-which`}>Which text</label>
                <Select
                  label="Which text"
                  id={`${id}-which`}
                  options={choices}
                  value={name}
                  onChange={(chosen) => setName(chosen)}
                />
              </div>
              <TextField
                name="language"
                label="Language"
                defaultValue={locale.split('-')[0] ?? 'en'}
                maxLength={35}
                autoComplete="off"
                dir="ltr"
                hint="Its code: en, de, pt-BR."
                problem={problems['language']}
              />
            </>
          ) : (
            <p>
              {builtInTexts[text.name]} · {languageName(text.language, locale)}
            </p>
          )}
          <div class="text-field">
            <label htmlFor={id}>Text</label>
            <textarea
              id={id}
              name="text"
              rows={3}
              dir="auto"
              maxLength={2_000}
              defaultValue={text?.text ?? ''}
              aria-invalid={problems['text'] !== undefined}
              aria-describedby={`${id}-below`}
            />
            <FieldNote
              id={`${id}-below`}
              problem={problems['text']}
              hint={`Foyer says: “${en[name]}”`}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
