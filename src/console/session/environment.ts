import { createThemeDoor } from './theme.ts';
import { toPortrait } from './to-portrait.ts';
import type { Environment } from './types/environment.ts';

/** Some browsers name languages that `Intl` refuses, such as `en-US@posix`. */
const englishPattern = /^en(-[a-z\d]{2,8})*$/i;

/** The style sheets say the same. */
const narrowQuery = '(max-width: 720px)';
const wideQuery = '(min-width: 1240px)';

export function createEnvironment(window: Window): Environment {
  const { document, navigator } = window;
  const narrow = window.matchMedia(narrowQuery);
  const wide = window.matchMedia(wideQuery);
  const { setTheme } = createThemeDoor(window);
  const hold = (event: Event): void => event.preventDefault();
  return {
    // The console speaks English: its dates do too, in the reader's own kind of it.
    locale: navigator.languages.find((language) => englishPattern.test(language)) ?? 'en-GB',
    isApple: /Mac|iPhone|iPad/.test(navigator.platform),
    isVisible: () => document.visibilityState === 'visible',
    onVisibility: (listener) => listen(document, 'visibilitychange', listener),
    isNarrow: () => narrow.matches,
    onNarrow: (listener) => listen(narrow, 'change', listener),
    isWide: () => wide.matches,
    onWide: (listener) => listen(wide, 'change', listener),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    origin: window.location.origin,
    async copy(text) {
      try {
        // Not there on a page without TLS.
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    toPortrait,
    setTitle(title) {
      document.title = title;
    },
    setTheme,
    setHeld(isHeld) {
      if (isHeld) window.addEventListener('beforeunload', hold);
      else window.removeEventListener('beforeunload', hold);
    },
  };
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
