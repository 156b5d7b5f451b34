/** Light or dark for good, or as the teammate's system is. */
const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** What a teammate has chosen for themselves, in this browser. */
export interface Preferences {
  hasSound: boolean;
  /** Notifications of the desktop; the browser must allow them as well. */
  hasDesktop: boolean;
  theme: Theme;
}

export const usualPreferences: Preferences = { hasSound: true, hasDesktop: true, theme: 'system' };

/** What was kept: whatever does not make sense is as usual. */
export function parsePreferences(text: string | null): Preferences {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return usualPreferences;
    return {
      hasSound: !('hasSound' in kept && kept.hasSound === false),
      hasDesktop: !('hasDesktop' in kept && kept.hasDesktop === false),
      theme: parseTheme('theme' in kept ? kept.theme : undefined),
    };
  } catch {
    return usualPreferences;
  }
}

function parseTheme(kept: unknown): Theme {
  return themes.find((theme) => theme === kept) ?? usualPreferences.theme;
}
