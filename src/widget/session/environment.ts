/** What the messenger needs to know of the page that it is in. Listening returns what ends it. */
export interface Environment {
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
  /** The network is there again. */
  onOnline(listener: () => void): () => void;
  /** The page is left; the browser may keep it as it is. */
  onLeave(listener: () => void): () => void;
  /** The page is before somebody's eyes again: from the background, or from the browser's memory. */
  onReturn(listener: () => void): () => void;
  /** Whether the session of this token is still that of the browser: another tab, or another page before this one came back, may have ended it. */
  keepsSession(token: string): boolean;
  /** BCP 47, for dates. */
  locale: string;
}

export function createEnvironment(window: Window, locale: string): Environment {
  const { document } = window;
  const isVisible = () => document.visibilityState === 'visible';
  return {
    locale,
    isVisible,
    onVisibility: (listener) => listen(document, 'visibilitychange', listener),
    onOnline: (listener) => listen(window, 'online', listener),
    onLeave: (listener) => listen(window, 'pagehide', listener),
    onReturn(listener) {
      const endings = [
        listen(window, 'pageshow', (event) => {
          if ((event as PageTransitionEvent).persisted) listener();
        }),
        listen(document, 'visibilitychange', () => isVisible() && listener()),
      ];
      return () => endings.forEach((end) => end());
    },
    keepsSession(token) {
      try {
        return document.cookie.includes(token);
      } catch {
        // A page in a sandbox has no cookies.
        return false;
      }
    },
  };
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
