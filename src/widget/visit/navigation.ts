/** A page that moves through many addresses, as one that notes how far it is scrolled, is somewhere when it rests. */
const restMs = 1_000;

/**
 * Notices that a single-page app has gone elsewhere. Where the browser does not tell, it looks once a second: the page's `history` is left alone.
 * @returns stops it
 */
export function watchNavigation(window: Window, onNavigated: () => void): () => void {
  const { navigation, document } = window as Window & { navigation?: EventTarget };
  let seen = document.URL;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function arrive(): void {
    if (document.URL === seen) return;
    seen = document.URL;
    onNavigated();
  }
  function move(): void {
    clearTimeout(timer);
    timer = setTimeout(arrive, restMs);
  }
  if (navigation) {
    navigation.addEventListener('currententrychange', move);
    return () => {
      navigation.removeEventListener('currententrychange', move);
      clearTimeout(timer);
    };
  }
  const looking = setInterval(arrive, restMs);
  return () => clearInterval(looking);
}
