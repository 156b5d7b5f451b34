import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';
import type { Look } from '../bridge.ts';

/**
 * `window.intercomSettings`, or what `boot` and `update` are given: Intercom's names, and any custom attribute.
 * @see https://developers.intercom.com/installing-intercom/web/attributes-objects
 */
export type PageSettings = Readonly<Record<string, unknown>>;

/** The workspace's look with what the page says otherwise. */
export function toLook(workspace: WorkspaceSettings, settings: PageSettings): Look {
  const action_color = `${settings['action_color'] as string}`;
  return {
    ...workspace,
    // What is no colour would end the rule that it is put into.
    ...(CSS.supports('color', action_color) && { action_color }),
    alignment: (settings['alignment'] ?? workspace.alignment) === 'left' ? 'left' : 'right',
    horizontal_padding: toPixels(settings['horizontal_padding'], workspace.horizontal_padding),
    vertical_padding: toPixels(settings['vertical_padding'], workspace.vertical_padding),
    z_index: parseInt(settings['z_index'] as string) || 2147483003,
  };
}

/** Whole pixels, never under 20. */
function toPixels(value: unknown, otherwise: number): number {
  return Math.max(20, parseInt(value as string) || otherwise);
}

/** Whether the page says that somebody is signed in to it. */
export function isSignedIn({ user_id, email, intercom_user_jwt }: PageSettings): boolean {
  // What templates write where there is no value is unknown.
  return /[^,]/.test([user_id, email, intercom_user_jwt].join().replace(/undefined|null/g, ''));
}
