/** How a teammate wants to be told of what is new, in this browser. */
export interface Preferences {
  hasSound: boolean;
  /** Notifications of the desktop; the browser must allow them as well. */
  hasDesktop: boolean;
}

export const usualPreferences: Preferences = { hasSound: true, hasDesktop: true };

/** What was kept: whatever does not make sense is as usual. */
export function parsePreferences(text: string | null): Preferences {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return usualPreferences;
    return {
      hasSound: !('hasSound' in kept && kept.hasSound === false),
      hasDesktop: !('hasDesktop' in kept && kept.hasDesktop === false),
    };
  } catch {
    return usualPreferences;
  }
}
