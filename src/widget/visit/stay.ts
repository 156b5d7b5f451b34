/** A page that takes away what is put back is not kept busy by it. */
const restMs = 50;

/**
 * Routers replace the body, what is in it, or all of the document: what belongs there is put back. Looks at the direct children of these alone, which
 * costs nothing however much happens further down.
 * @param putBack is called at once, and when something there has changed; harmless when nothing is missing
 * @returns stops it
 */
export function stayInPage(document: Document, putBack: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedMs = 0;
  const observer = new MutationObserver(() => {
    // At once, before a router keeps a copy of the old page with us in it.
    if (Date.now() - lookedMs > restMs) look();
    else timer ??= setTimeout(look, restMs);
  });
  function observe(): void {
    for (const parent of [document, document.documentElement, document.body])
      if (parent) observer.observe(parent, { childList: true });
  }
  function look(): void {
    timer = undefined;
    lookedMs = Date.now();
    observer.disconnect();
    if (document.body) putBack();
    observe();
  }
  // A router may have been at it since the launcher was drawn.
  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
