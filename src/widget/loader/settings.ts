import type { ClaimedUser } from '../../contract/messenger/ping.ts';
import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';

/**
 * `window.intercomSettings`, or what `boot` and `update` are given: Intercom's names.
 * @see https://developers.intercom.com/installing-intercom/web/attributes-objects
 */
export interface PageSettings {
  app_id?: unknown;
  user_id?: unknown;
  email?: unknown;
  name?: unknown;
  user_hash?: unknown;
  alignment?: unknown;
  horizontal_padding?: unknown;
  vertical_padding?: unknown;
  hide_default_launcher?: unknown;
  language_override?: unknown;
}

/** Who the page says is signed in; nobody without a `user_id` or email. */
export function toClaimedUser(settings: PageSettings): ClaimedUser | undefined {
  const user: ClaimedUser = {};
  for (const name of ['user_id', 'email', 'name', 'user_hash'] as const) {
    const text = `${settings[name] ?? ''}`;
    // Intercom takes these for unknown: what templates write where there is no value.
    if (!/^(undefined|null)?$/.test(text)) user[name] = text;
  }
  return user.user_id || user.email ? user : undefined;
}

/** The workspace's look with what the page says otherwise. */
export function toLook(workspace: WorkspaceSettings, settings: PageSettings): WorkspaceSettings {
  return {
    ...workspace,
    alignment: (settings.alignment ?? workspace.alignment) === 'left' ? 'left' : 'right',
    horizontal_padding: toPadding(settings.horizontal_padding, workspace.horizontal_padding),
    vertical_padding: toPadding(settings.vertical_padding, workspace.vertical_padding),
  };
}

/** Whole pixels, never under 20. */
function toPadding(value: unknown, otherwise: number): number {
  return Math.max(20, parseInt(value as string) || otherwise);
}
