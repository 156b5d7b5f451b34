/** The pages of the settings, in the order of their menu. */
export const settingsSections = [
  'account',
  'teammates',
  'teams',
  'saved-replies',
  'tags',
  'identity',
  'privacy',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

const settingsPattern = /^\/console\/settings(?:\/([a-z-]*))?\/?$/;

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

export function toSettingsPath(section: SettingsSection): string {
  return `/console/settings/${section}`;
}

/** Where the link of an invitation leads, signed in or not. */
export const invitationPath = '/console/invitation';

/** @param path with its query */
export function isInvitation(path: string): boolean {
  return path.split('?')[0]?.replace(/\/$/, '') === invitationPath;
}
