import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import type { Action } from '../state/action.ts';
import { keyOf } from '../state/shortcuts.ts';
import { snoozeTimes, type SnoozeTime } from '../state/snooze-times.ts';
import { Dropdown } from './dropdown.tsx';
import { PickList, type PickOption } from './pick-list.tsx';
import { SnoozeForm } from './snooze-form.tsx';
import { snoozedUntil } from './snoozed-until.ts';
import { useInbox } from './use-inbox.ts';

const labels: Record<SnoozeTime['name'], string> = {
  later_today: 'Later today',
  tomorrow: 'Tomorrow morning',
  next_week: 'Next week',
};

/** Puts a conversation off, and takes it up again. */
export function SnoozeControl({
  conversation,
}: {
  conversation: ConsoleConversation;
}): JSX.Element {
  const { page, locale } = useInbox();
  const isSnoozed = conversation.state === 'snoozed';
  const until = snoozedUntil(conversation.snoozed_until, page.nowMs.value, locale);
  return (
    <Dropdown
      name="snooze"
      label={isSnoozed ? `Snoozed ${until}` : 'Snooze'}
      popupLabel="Snooze until"
      buttonClass={isSnoozed ? 'button is-quiet is-on' : 'button is-quiet'}
      shortcut={keyOf('snooze')}
      align="end"
      face={
        <>
          <Icon name="clock" size={16} />
          <span class="button-text">{isSnoozed ? until : 'Snooze'}</span>
        </>
      }
    >
      <SnoozeChoice conversation={conversation} />
    </Dropdown>
  );
}

function SnoozeChoice({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { actions, controls, page, locale } = useInbox();
  const [isOwnTime, setOwnTime] = useState(false);
  const nowMs = page.nowMs.value;
  const times = snoozeTimes(nowMs);

  function perform(action: Action): void {
    controls.closeMenu();
    actions.perform(conversation.id, action);
  }
  function pick({ key }: PickOption): void {
    if (key === 'own') return setOwnTime(true);
    if (key === 'unsnooze') return perform({ kind: 'reopen' });
    perform({ kind: 'snooze', untilMs: times.find(({ name }) => name === key)?.atMs });
  }
  if (isOwnTime) return <SnoozeForm onTime={(untilMs) => perform({ kind: 'snooze', untilMs })} />;
  const unsnooze = { key: 'unsnooze', label: 'Unsnooze', hint: 'Now' };
  const options: PickOption[] = [
    ...(conversation.state === 'snoozed' ? [unsnooze] : []),
    ...times.map(({ name, atMs }) => ({
      key: name,
      label: labels[name],
      hint: snoozedUntil(atMs, nowMs, locale, 'bare'),
    })),
    { key: 'reply', label: 'Until they reply' },
    { key: 'own', label: 'Pick date and time…' },
  ];
  return (
    <PickList
      label="Snooze until"
      placeholder="Snooze until…"
      options={options}
      onPick={pick}
      emptyText="No such time."
    />
  );
}
