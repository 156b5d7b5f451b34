import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { useInbox } from '../use-inbox.ts';
import { Segments } from './segments.tsx';

const sides = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
] as const;
const smallest = 20;
const largest = 500;

/** Where the launcher stands. Pages may say otherwise. */
export function PlaceCard({ draft }: { draft: MessengerSettings }): JSX.Element {
  const { messenger } = useInbox().settings;
  const id = useId();
  function pixels(key: 'horizontal_padding' | 'vertical_padding', label: string): JSX.Element {
    return (
      <div class="text-field">
        <label htmlFor={id + key}>{label}</label>
        <input
          id={id + key}
          type="number"
          class="line"
          min={smallest}
          max={largest}
          step={1}
          value={draft[key]}
          onInput={({ currentTarget }) => {
            const { valueAsNumber, validity } = currentTarget;
            if (validity.valid && Number.isInteger(valueAsNumber))
              messenger.change({ [key]: valueAsNumber });
          }}
        />
      </div>
    );
  }
  return (
    <section class="card" aria-labelledby="place-title">
      <h2 id="place-title">Place</h2>
      <div class="card-form">
        <Segments
          legend="Side of the window"
          options={sides}
          value={draft.alignment}
          onValue={(alignment) => messenger.change({ alignment })}
        />
        <div class="field-pair">
          {pixels('horizontal_padding', 'Pixels from the side')}
          {pixels('vertical_padding', 'Pixels from below')}
        </div>
        <p class="field-note">
          From {smallest} to {largest}. On phones it is always {smallest}.
        </p>
      </div>
    </section>
  );
}
