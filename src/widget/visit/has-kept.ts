/**
 * Whether an earlier page of this origin has kept something: then the messenger is to look whose that is, for another sub-domain may have ended the
 * session. Older browsers do not tell; there it looks when it is opened.
 */
export async function hasKept(appId: string, { indexedDB }: Window): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === `foyer-${appId}`);
  } catch {
    return false;
  }
}
