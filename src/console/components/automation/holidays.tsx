import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useInbox } from '../use-inbox.ts';

interface Props {
  /** As `2026-12-25`. */
  days: readonly string[];
  onChange(days: readonly string[]): void;
}

/** Whole days on which nobody is there. */
export function Holidays({ days, onChange }: Props): JSX.Element {
  const { locale } = useInbox();
  const id = useId();
  const [day, setDay] = useState('');
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });

  function add(): void {
    if (day === '') return;
    onChange([...new Set([...days, day])].toSorted());
    setDay('');
  }
  return (
    <section class="card" aria-labelledby="holidays-title">
      <h2 id="holidays-title">Holidays</h2>
      <p class="card-lead">Whole days on which nobody is there.</p>
      {days.length > 0 && (
        <ul class="plain-list" aria-label="Holidays">
          {days.map((date) => (
            <li key={date}>
              {format.format(Date.parse(date))}
              <button
                type="button"
                class="icon-button is-small"
                aria-label={`Remove ${format.format(Date.parse(date))}`}
                onClick={() => onChange(days.filter((other) => other !== date))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="add-line">
        <label htmlFor={id}>Another day</label>
        <input
          id={id}
          type="date"
          class="select"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <button type="button" class="button" aria-disabled={day === ''} onClick={add}>
          Add
        </button>
      </div>
    </section>
  );
}
