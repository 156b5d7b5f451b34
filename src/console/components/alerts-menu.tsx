import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { Dropdown } from './dropdown.tsx';
import { useInbox } from './use-inbox.ts';

/** How the teammate is told of what is new, in this browser. */
export function AlertsMenu(): JSX.Element {
  const { alerts, preferences } = useInbox();
  const { hasSound, hasDesktop } = preferences.preferences.value;
  const isSilent = !hasSound && !(hasDesktop && alerts.permission.value === 'granted');
  return (
    <Dropdown
      name="alerts"
      label="Notifications"
      popupLabel="Notifications"
      buttonClass="icon-button"
      align="end"
      face={<Icon name={isSilent ? 'bell_off' : 'bell'} size={18} />}
    >
      <div class="alerts">
        <p class="alerts-title">
          Notifications
          <span class="alerts-hint">
            Of new messages that are yours or nobody’s, and of what is assigned to you.
          </span>
        </p>
        <label class="alert-choice">
          <input
            type="checkbox"
            role="switch"
            checked={hasSound}
            aria-checked={hasSound}
            onChange={({ currentTarget }) =>
              preferences.prefer({ hasSound: currentTarget.checked })
            }
          />
          Sound
        </label>
        <DesktopChoice />
      </div>
    </Dropdown>
  );
}

/** The browser is asked only when the teammate has asked for it. */
function DesktopChoice(): JSX.Element {
  const { alerts, preferences } = useInbox();
  const permission = alerts.permission.value;
  const { hasDesktop } = preferences.preferences.value;
  if (permission === 'default') {
    return (
      <button type="button" class="alert-choice" onClick={() => void alerts.askPermission()}>
        Allow desktop notifications
      </button>
    );
  }
  if (permission !== 'granted') {
    return (
      <p class="alerts-hint">
        {permission === 'denied'
          ? 'This browser is set to show no notifications of this page.'
          : 'This browser has no desktop notifications.'}
      </p>
    );
  }
  return (
    <label class="alert-choice">
      <input
        type="checkbox"
        role="switch"
        checked={hasDesktop}
        aria-checked={hasDesktop}
        onChange={({ currentTarget }) => preferences.prefer({ hasDesktop: currentTarget.checked })}
      />
      Desktop notifications
    </label>
  );
}
