/**
 * Whether an earlier page of this origin has kept something: then the messenger is to look whose that is, for another sub-domain may have ended the
 * session. Older browsers do not tell; there it looks when it is opened.
 */
export async function hasKept(appId: string, window: Window): Promise<boolean> {
  // Chromium reports what is caught here where a sandbox has no storage.
  if (window.origin === 'null') return false;
  try {
    return (await window.indexedDB.databases()).some(({ name }) => name === `foyer-${appId}`);
  } catch {
    return false;
  }
}
