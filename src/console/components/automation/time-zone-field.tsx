import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  value: string;
  onChange(value: string): void;
}

export function TimeZoneField({ value, onChange }: Props): JSX.Element {
  const id = useId();
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <div class="text-field is-short">
      <label htmlFor={id}>Time zone</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      <span class="field-note">Days and hours are meant there, whoever looks.</span>
    </div>
  );
}
