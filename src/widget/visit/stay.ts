/**
 * Routers replace the body, or what is in it: what belongs there is put back. Looks at the direct children of page and body alone, which costs
 * nothing however much happens further down.
 * @param putBack is called when something there has changed; harmless when nothing is missing
 * @returns stops it
 */
export function stayInPage(document: Document, putBack: () => void): () => void {
  const observer = new MutationObserver(look);
  function observe(): void {
    observer.observe(document.documentElement, { childList: true });
    if (document.body) observer.observe(document.body, { childList: true });
  }
  function look(): void {
    observer.disconnect();
    if (document.body) putBack();
    observe();
  }
  observe();
  return () => observer.disconnect();
}
