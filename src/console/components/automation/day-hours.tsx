import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DayInterval } from '../../state/automation/office-week.ts';
import { timesWith, toTime } from '../../state/automation/office-week.ts';
import { Icon } from '../icon.tsx';
import { Glyph } from '../settings/glyph.tsx';

interface Props {
  /** Of the day. */
  name: string;
  hours: readonly DayInterval[];
  problem: string | undefined;
  onChange(hours: readonly DayInterval[]): void;
}

const firstHours: DayInterval = { from: 540, to: 1_020 };

/** The hours of one day: none, or one and more. */
export function DayHours({ name, hours, problem, onChange }: Props): JSX.Element {
  const last = hours.at(-1);
  return (
    <li class="day">
      <label class="check-line">
        <input
          type="checkbox"
          checked={hours.length > 0}
          onChange={(event) => onChange(event.currentTarget.checked ? [firstHours] : [])}
        />
        {name}
      </label>
      <div class="day-hours">
        {hours.length === 0 && <span class="day-closed">Closed</span>}
        {hours.map(({ from, to }, index) => {
          const which = hours.length === 1 ? name : `${name}, ${index + 1}`;
          return (
            <span key={index} class="day-interval">
              <TimeSelect
                label={`${which}: from`}
                value={from}
                onChange={(minute) => onChange(hours.with(index, { from: minute, to }))}
              />
              <span aria-hidden="true">–</span>
              <TimeSelect
                label={`${which}: to`}
                value={to}
                isEnd
                onChange={(minute) => onChange(hours.with(index, { from, to: minute }))}
              />
              {hours.length > 1 && (
                <button
                  type="button"
                  class="icon-button is-small"
                  aria-label={`Remove ${toTime(from)} to ${toTime(to)} of ${name}`}
                  onClick={() => onChange(hours.toSpliced(index, 1))}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </span>
          );
        })}
        {problem !== undefined && <span class="problem">{problem}</span>}
      </div>
      {last !== undefined && last.to < 1_410 && (
        <button
          type="button"
          class="icon-button is-small"
          aria-label={`More hours on ${name}`}
          title="More hours"
          onClick={() =>
            onChange([...hours, { from: last.to + 30, to: Math.min(last.to + 120, 1_440) }])
          }
        >
          <Glyph name="plus" />
        </button>
      )}
    </li>
  );
}

interface TimeProps {
  label: string;
  value: number;
  isEnd?: boolean;
  onChange(minute: number): void;
}

function TimeSelect({ label, value, isEnd = false, onChange }: TimeProps): JSX.Element {
  // There are hundreds of them on the page: only those of a time that changes are drawn anew.
  const options = useMemo(
    () =>
      timesWith(value, isEnd).map((minute) => (
        <option key={minute} value={minute} selected={minute === value}>
          {toTime(minute)}
        </option>
      )),
    [value, isEnd],
  );
  return (
    <select
      class="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {options}
    </select>
  );
}
