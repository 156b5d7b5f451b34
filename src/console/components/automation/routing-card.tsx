import type { JSX, TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Redirect } from '../../../contract/automation/operator-settings.ts';
import {
  customersProblem,
  toRedirect,
  type RedirectKind,
} from '../../state/automation/redirects.ts';
import { Choice } from '../settings/choice.tsx';
import { failureText } from '../settings/problems.ts';
import { SaveLine } from '../settings/save-line.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { TextField } from '../settings/text-field.tsx';
import { AssignSelect } from './assign-select.tsx';
import { useIsOwner } from './editable-settings.tsx';
import type { OperatorCardProps } from './operator-section.tsx';
import { useSave } from './use-save.ts';

const ways = [
  {
    value: 'assign',
    label: 'To the team',
    text: 'They are asked how they can be reached; then the conversation is assigned.',
  },
  {
    value: 'email',
    label: 'To an email address',
    text: 'They are told to write there instead.',
  },
  { value: 'website', label: 'To a website', text: 'They are given a link to it.' },
  { value: 'phone', label: 'To a phone number', text: 'They are given a number to call.' },
] as const;

const fields: Record<RedirectKind, { label: string; type: 'email' | 'text' | 'tel' }> = {
  email: { label: 'Email address', type: 'email' },
  website: { label: 'Address of the website', type: 'text' },
  phone: { label: 'Phone number', type: 'tel' },
};

/** Whether anonymous people are asked if they are customers, and where those go. */
export function RoutingCard({ operator, change }: OperatorCardProps): JSX.Element {
  const { routing } = operator;
  return (
    <section class="card" aria-labelledby="routing-title">
      <h2 id="routing-title">Route existing customers</h2>
      <SettingSwitch
        label="Route existing customers"
        isOn={routing.on}
        turn={(on) => change((now) => ({ ...now, routing: { ...now.routing, on } }))}
      >
        Asks whoever writes without being signed in whether they are a customer. Everybody else goes
        on with the questions below.
      </SettingSwitch>
      {routing.on && <CustomersForm operator={operator} change={change} />}
    </section>
  );
}

function CustomersForm({ operator, change }: OperatorCardProps): JSX.Element {
  const { customers } = operator.routing;
  const isOwner = useIsOwner();
  const { isBusy, isDone, failure, save, touch } = useSave();
  const id = useId();
  const [way, setWay] = useState(wayOf(customers));
  const [target, setTarget] = useState(
    'assign' in customers ? customers.assign : { nobody: true as const },
  );
  const [to, setTo] = useState(
    'redirect' in customers ? (Object.values(customers.redirect)[0] ?? '') : '',
  );
  const [problem, setProblem] = useState<string | undefined>(undefined);

  function onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const next = way === 'assign' ? { assign: target } : { redirect: toRedirect(way, to) };
    const found = customersProblem(operator, next);
    setProblem(found);
    if (found !== undefined) return;
    void save(() => change((now) => ({ ...now, routing: { ...now.routing, customers: next } })));
  }
  return (
    <form class="card-form" noValidate onSubmit={onSubmit} onInput={touch}>
      <div
        onChange={({ target: changed }) => {
          if (changed instanceof HTMLInputElement && changed.name === 'way') {
            setWay(ways.find(({ value }) => value === changed.value)?.value ?? 'assign');
            setProblem(undefined);
          }
        }}
      >
        <Choice name="way" legend="Where customers go" options={ways} defaultValue={way} />
      </div>
      {way === 'assign' ? (
        <div class="text-field">
          <label htmlFor={id}>Assigned to</label>
          <AssignSelect label="Assigned to" id={id} value={target} onChange={setTarget} />
        </div>
      ) : (
        <TextField
          key={way}
          name="to"
          {...fields[way]}
          value={to}
          dir="ltr"
          autoComplete="off"
          problem={problem}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      )}
      <div role="alert" class="form-problem">
        {failure !== undefined && <p class="problem">{failureText(failure)}</p>}
      </div>
      {isOwner && <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />}
    </form>
  );
}

function wayOf(
  customers: { assign: unknown } | { redirect: Redirect },
): (typeof ways)[number]['value'] {
  if ('assign' in customers) return 'assign';
  return ways.find(({ value }) => value in customers.redirect)?.value ?? 'email';
}
