import { batch, createModel, effect, signal } from '@preact/signals';
import type { AddressBar } from '../session/types/address-bar.ts';
import {
  parseSettingsItem,
  parseSettingsRoute,
  toSettingsPath,
  type SettingsSection,
} from '../state/settings-route.ts';

const inboxPath = '/console/';

/** Which page of the settings is on show; undefined at the conversations. */
export const SettingsRouteModel = createModel((address: AddressBar) => {
  const section = signal(parseSettingsRoute(address.read()));
  const itemId = signal(parseSettingsItem(address.read()));
  let cameFrom = inboxPath;
  effect(() =>
    address.onChange(() =>
      batch(() => {
        section.value = parseSettingsRoute(address.read());
        itemId.value = parseSettingsItem(address.read());
      }),
    ),
  );

  return {
    section,
    /** Which one of the page's things is on show; undefined is all of them. */
    itemId,
    show(next: SettingsSection, nextItemId?: string) {
      if (section.peek() === next && itemId.peek() === nextItemId) return;
      if (section.peek() === undefined) cameFrom = address.read();
      address.go(toSettingsPath(next, nextItemId));
    },
    /** Back to the conversation from which they were opened. */
    leave() {
      address.go(cameFrom);
    },
  };
});
export type SettingsRouteModel = InstanceType<typeof SettingsRouteModel>;
