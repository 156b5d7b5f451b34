/**
 * Whether a server may set cookies for the page's domain: it is of that domain itself, and the domain is a name that was given to somebody, no address
 * and nothing local.
 */
export function isSameSite(origin: string, cookieDomain: string): boolean {
  const isName = /\.[^.]*[a-z][^.]*$/.test(cookieDomain);
  return isName && `.${new URL(origin).hostname}`.endsWith(`.${cookieDomain}`);
}
