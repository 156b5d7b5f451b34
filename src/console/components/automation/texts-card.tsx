import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  builtInTexts,
  languageName,
  toOverridden,
  withoutText,
  withText,
  type OverriddenText,
} from '../../state/automation/texts-choices.ts';
import { Glyph } from '../settings/glyph.tsx';
import { ItemButtons } from '../settings/item-buttons.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { useIsOwner } from './editable-settings.tsx';
import type { OperatorCardProps } from './operator-section.tsx';
import { TextDialog } from './text-dialog.tsx';

/** Teammates' words in the place of Foyer's. */
export function TextsCard({ operator, change }: OperatorCardProps): JSX.Element {
  const { locale } = useInbox();
  const isOwner = useIsOwner();
  const [editing, setEditing] = useState<OverriddenText | 'new' | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const texts = toOverridden(operator.texts);

  async function remove({ name, language }: OverriddenText): Promise<void> {
    const outcome = await change((now) => ({
      ...now,
      texts: withoutText(now.texts, name, language),
    }));
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  return (
    <section class="card" aria-labelledby="texts-title">
      <h2 id="texts-title">In your words</h2>
      <p class="card-lead">
        Operator speaks the visitor’s language. Each of its texts can be said differently, in one
        language or in several.
      </p>
      {texts.length > 0 && (
        <ul class="card items" aria-label="Your texts">
          {texts.map((one) => (
            <li key={`${one.name} ${one.language}`} class="item">
              <span class="item-text">
                <bdi class="item-name">{one.text}</bdi>
                <span class="item-detail">
                  {builtInTexts[one.name]} · {languageName(one.language, locale)}
                </span>
              </span>
              {isOwner && (
                <ItemButtons
                  name={`${builtInTexts[one.name]}, ${languageName(one.language, locale)}`}
                  onEdit={() => setEditing(one)}
                  onDelete={() => void remove(one)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      {isOwner && (
        <div>
          <button type="button" class="button" onClick={() => setEditing('new')}>
            <Glyph name="plus" />
            Say something differently
          </button>
        </div>
      )}
      {editing !== undefined && (
        <TextDialog
          text={editing === 'new' ? undefined : editing}
          save={(text) => change((now) => ({ ...now, texts: withText(now.texts, text) }))}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
