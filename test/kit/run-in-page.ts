/** Functions that a driver runs in the page: each stands for itself. */

/** What an element says of itself beyond its name. */
export function describe(element: Element): string {
  const id = element.getAttribute('aria-describedby') ?? '';
  const describing = (element.getRootNode() as Document | ShadowRoot).getElementById(id);
  return describing?.getAttribute('aria-label') ?? describing?.textContent ?? '';
}

/** Everything on the page, in open shadow roots too, that can have one of the roles that tests ask for. */
export function findCandidates(): Element[] {
  const found: Element[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('button, input, textarea, h1, h2, h3, [role]')) found.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}
