import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { OfficeHours } from '../../../contract/automation/office-hours.ts';
import { dayProblem, toIntervals, toWeek, weekdays } from '../../state/automation/office-week.ts';
import { LoadedSettings } from '../settings/loaded-settings.tsx';
import { failureText } from '../settings/problems.ts';
import { SaveLine } from '../settings/save-line.tsx';
import { useInbox } from '../use-inbox.ts';
import { DayHours } from './day-hours.tsx';
import { EditableSettings, useIsOwner } from './editable-settings.tsx';
import { Holidays } from './holidays.tsx';
import { OfficeState } from './office-state.tsx';
import { TimeZoneField } from './time-zone-field.tsx';
import { useSave } from './use-save.ts';

/** When somebody is there. */
export function OfficeHoursSection(): JSX.Element {
  const { automation } = useInbox().settings;
  return (
    <LoadedSettings model={automation}>
      {({ office_hours }) => (
        <>
          <p class="section-lead">
            Bots say when somebody answers, and conditions can ask whether the office is open.
          </p>
          <OfficeState hours={office_hours} />
          <EditableSettings action="change the office hours">
            <HoursForm saved={office_hours} />
          </EditableSettings>
        </>
      )}
    </LoadedSettings>
  );
}

/** What somebody begins with who is not always there. */
const workingWeek = weekdays.map((_day, index) => (index < 5 ? [{ from: 540, to: 1_020 }] : []));

function HoursForm({ saved }: { saved: OfficeHours }): JSX.Element {
  const { automation } = useInbox().settings;
  const isOwner = useIsOwner();
  const { isBusy, isDone, failure, save, touch } = useSave();
  const [zone, setZone] = useState(saved.time_zone);
  const [isAlways, setIsAlways] = useState(saved.intervals.length === 0);
  const [week, setWeek] = useState(
    saved.intervals.length === 0 ? workingWeek : toWeek(saved.intervals),
  );
  const [holidays, setHolidays] = useState(saved.holidays);
  const [isChecked, setIsChecked] = useState(false);
  const isNever = !isAlways && week.every((hours) => hours.length === 0);

  function onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    if (!isAlways && (isNever || week.some((hours) => dayProblem(hours) !== undefined))) return;
    const intervals = isAlways ? [] : toIntervals(week);
    void save(() =>
      automation.edit(() => ({ office_hours: { time_zone: zone, intervals, holidays } })),
    );
  }
  return (
    <form class="stack" noValidate onSubmit={onSubmit}>
      <section class="card" aria-labelledby="hours-title">
        <h2 id="hours-title">Hours of the week</h2>
        <TimeZoneField
          value={zone}
          onChange={(value) => {
            touch();
            setZone(value);
          }}
        />
        <label class="check-line">
          <input
            type="checkbox"
            checked={isAlways}
            onChange={(event) => {
              touch();
              setIsAlways(event.currentTarget.checked);
            }}
          />
          Always open
        </label>
        {!isAlways && (
          <ul class="week" aria-label="Days">
            {weekdays.map((name, day) => (
              <DayHours
                key={name}
                name={name}
                hours={week[day] ?? []}
                problem={isChecked ? dayProblem(week[day] ?? []) : undefined}
                onChange={(hours) => {
                  touch();
                  setWeek(week.with(day, hours));
                }}
              />
            ))}
          </ul>
        )}
      </section>
      <Holidays
        days={holidays}
        onChange={(days) => {
          touch();
          setHolidays(days);
        }}
      />
      <div role="alert" class="form-problem">
        {isChecked && isNever && (
          <p class="problem">Choose a day on which somebody is there, or “Always open”.</p>
        )}
        {failure !== undefined && <p class="problem">{failureText(failure)}</p>}
      </div>
      {isOwner && <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />}
    </form>
  );
}
