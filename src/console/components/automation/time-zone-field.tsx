import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';

interface Props {
  value: string;
  onChange(value: string): void;
}

export function TimeZoneField({ value, onChange }: Props): JSX.Element {
  const id = useId();
  // Some hundreds, which nothing changes while the page is open.
  const options = useMemo(
    () =>
      zonesWith(value).map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      )),
    [],
  );
  return (
    <div class="text-field is-short">
      <label htmlFor={id}>Time zone</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options}
      </select>
      <span class="field-note">Days and hours are meant there, whoever looks.</span>
    </div>
  );
}

/** One that this browser does not know may be set all the same. */
function zonesWith(zone: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(zone) ? known : [zone, ...known];
}
