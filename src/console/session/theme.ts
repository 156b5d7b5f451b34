import type { Environment } from './types/environment.ts';

/** Of whoever was here last: the page is theirs again before anyone has said who they are. */
const storeKey = 'foyer-console-theme';

type Theme = Parameters<Environment['setTheme']>[0];

/** What the page is coloured with. */
export function createThemeDoor(window: Window): Pick<Environment, 'setTheme'> {
  const { document } = window;
  const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
  const medias = bars.map(({ media }) => media);

  function show(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    // The browser's own bar has a colour for each; the one that holds stays alone.
    bars.forEach((bar, index) => {
      const media = medias[index] ?? '';
      bar.media = theme === 'system' ? media : media.includes(theme) ? 'all' : 'not all';
    });
  }
  try {
    const kept = window.localStorage.getItem(storeKey);
    if (kept === 'light' || kept === 'dark') show(kept);
  } catch {
    // A browser that keeps nothing begins as the system is.
  }
  return {
    setTheme(theme: Theme) {
      show(theme);
      try {
        window.localStorage.setItem(storeKey, theme);
      } catch {
        // It holds as long as the page.
      }
    },
  };
}
