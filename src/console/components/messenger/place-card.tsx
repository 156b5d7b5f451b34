import type { JSX } from 'preact';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { useInbox } from '../use-inbox.ts';
import { Segments } from './segments.tsx';
import { TypedField } from './typed-field.tsx';

const sides = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
] as const;
const smallest = 20;
const largest = 500;
const pixels = {
  inputMode: 'numeric',
  parse: toPixels,
  problem: `A number from ${smallest} to ${largest}.`,
} as const;

/** Where the launcher stands. Pages may say otherwise. */
export function PlaceCard({ draft }: { draft: MessengerSettings }): JSX.Element {
  const { messenger } = useInbox().settings;
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
          <TypedField
            label="Pixels from the side"
            value={String(draft.horizontal_padding)}
            {...pixels}
            onValue={(horizontal_padding) => messenger.change({ horizontal_padding })}
          />
          <TypedField
            label="Pixels from below"
            value={String(draft.vertical_padding)}
            {...pixels}
            onValue={(vertical_padding) => messenger.change({ vertical_padding })}
          />
        </div>
        <p class="field-note">
          From {smallest} to {largest}. On phones it is always {smallest}.
        </p>
      </div>
    </section>
  );
}

function toPixels(text: string): number | undefined {
  const typed = text.trim();
  const count = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  return count >= smallest && count <= largest ? count : undefined;
}
