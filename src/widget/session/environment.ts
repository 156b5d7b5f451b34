/** What the messenger needs to know of the page that it is in. */
export interface Environment {
  isVisible(): boolean;
  /** @returns stops listening */
  onVisibility(listener: () => void): () => void;
  /** The network is there again. @returns stops listening */
  onOnline(listener: () => void): () => void;
  /** BCP 47, for dates. */
  locale: string;
}

export function createEnvironment(document: Document, locale: string): Environment {
  return {
    locale,
    isVisible: () => document.visibilityState === 'visible',
    onVisibility(listener) {
      document.addEventListener('visibilitychange', listener);
      return () => document.removeEventListener('visibilitychange', listener);
    },
    onOnline(listener) {
      window.addEventListener('online', listener);
      return () => window.removeEventListener('online', listener);
    },
  };
}
