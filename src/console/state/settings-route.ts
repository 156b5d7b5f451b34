/** The pages of the settings, in the order of their menu. */
export const settingsSections = [
  'account',
  'teammates',
  'teams',
  'saved-replies',
  'tags',
  'messenger',
  'email',
  'mail-log',
  'operator',
  'follow-up',
  'assignment',
  'workflows',
  'office-hours',
  'identity',
  'privacy',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

const settingsPattern =
  /^\/console\/settings(?:\/([a-z-]*))?(?:\/([0-9a-f]{24}|[0-9a-f-]{36}))?\/?$/;

/**
 * Which page of the settings an address names; undefined where it is none of theirs.
 * @param path with its query
 */
export function parseSettingsRoute(path: string): SettingsSection | undefined {
  const [pathname = ''] = path.split('?');
  const match = settingsPattern.exec(pathname);
  if (match === null) return undefined;
  return settingsSections.find((section) => section === match[1]) ?? 'account';
}

/**
 * Which one of a page's things an address names, such as a workflow; undefined is all of them.
 * @param path with its query
 */
export function parseSettingsItem(path: string): string | undefined {
  const [pathname = ''] = path.split('?');
  return settingsPattern.exec(pathname)?.[2];
}

/** @param itemId of one of the page's things */
export function toSettingsPath(section: SettingsSection, itemId?: string): string {
  return `/console/settings/${section}${itemId === undefined ? '' : `/${itemId}`}`;
}

/** Where the link of an invitation leads, signed in or not. */
export const invitationPath = '/console/invitation';

/** @param path with its query */
export function isInvitation(path: string): boolean {
  return path.split('?')[0]?.replace(/\/$/, '') === invitationPath;
}
