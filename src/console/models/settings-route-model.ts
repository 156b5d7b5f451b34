import { createModel, effect, signal } from '@preact/signals';
import type { AddressBar } from '../session/types.ts';
import {
  parseSettingsRoute,
  toSettingsPath,
  type SettingsSection,
} from '../state/settings-route.ts';

const inboxPath = '/console/';

/** Which page of the settings is on show; undefined at the conversations. */
export const SettingsRouteModel = createModel((address: AddressBar) => {
  const section = signal(parseSettingsRoute(address.read()));
  let cameFrom = inboxPath;
  effect(() => address.onChange(() => (section.value = parseSettingsRoute(address.read()))));

  return {
    section,
    show(next: SettingsSection) {
      if (section.peek() === next) return;
      if (section.peek() === undefined) cameFrom = address.read();
      address.go(toSettingsPath(next));
    },
    /** Back to the conversation from which they were opened. */
    leave() {
      address.go(cameFrom);
    },
  };
});
export type SettingsRouteModel = InstanceType<typeof SettingsRouteModel>;
