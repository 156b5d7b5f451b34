import type { JSX, TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import { tagsOf } from '../../state/directory.ts';
import { Glyph } from '../settings/glyph.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';

/** What the person is tagged with. A tag of a new name is made by putting it on. */
export function ContactTags({ details }: { details: ContactDetails }): JSX.Element {
  const { contact, directory } = useInbox();
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const add = useRef<HTMLButtonElement>(null);
  const tags = tagsOf(details.tag_ids, directory.tags.value);

  async function run(asked: Promise<Outcome>): Promise<boolean> {
    setProblem(undefined);
    const outcome = await asked;
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
    return outcome.isDone;
  }
  function end(): void {
    setIsAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  }
  return (
    <section class="contact-section" aria-labelledby="contact-tags">
      <h3 id="contact-tags">Tags</h3>
      <ul class="tags" aria-label="Tags of the person">
        {tags.map(({ id, name }) => (
          <li key={id} class="tag">
            <bdi>{name}</bdi>
            <button
              type="button"
              aria-label={`Take off ${name}`}
              onClick={() => void run(contact.untag(details.id, name))}
            >
              ×
            </button>
          </li>
        ))}
        <li>
          {isAdding ? (
            <TagForm
              onAdd={async (name) => {
                if (await run(contact.tag(details.id, name))) end();
              }}
              onEnd={end}
            />
          ) : (
            <button
              ref={add}
              type="button"
              class="tag-add"
              aria-label="Tag this person"
              onClick={() => setIsAdding(true)}
            >
              <Glyph name="plus" size={14} />
              {tags.length === 0 && 'Tag this person'}
            </button>
          )}
        </li>
      </ul>
      <p role="alert" class="problem">
        {problem}
      </p>
    </section>
  );
}

interface FormProps {
  onAdd(name: string): Promise<void>;
  onEnd(): void;
}

function TagForm({ onAdd, onEnd }: FormProps): JSX.Element {
  const { directory } = useInbox();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // At once: the next letter is typed already, and would be a shortcut.
  useLayoutEffect(() => field.current?.focus(), []);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    if (name === '') onEnd();
    else void onAdd(name);
  }
  return (
    <form
      class="tag-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) onEnd();
      }}
    >
      <input
        ref={field}
        aria-label="Tag"
        placeholder="Tag"
        dir="auto"
        list={id}
        maxLength={80}
        autoComplete="off"
      />
      <datalist id={id}>
        {directory.tags.value.map((tag) => (
          <option key={tag.id}>{tag.name}</option>
        ))}
      </datalist>
    </form>
  );
}
