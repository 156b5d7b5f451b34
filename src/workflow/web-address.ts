const maxLength = 2_000;

/** The address of a web page or site as people write it, with `https://` where nothing else stands; undefined where it is none. */
export function toWebAddress(text: string): string | undefined {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(written) || !URL.canParse(written)) return undefined;
  const { protocol, hostname, pathname, search, hash, username, password, href } = new URL(written);
  const isOfTheWeb = protocol === 'https:' || protocol === 'http:';
  if (!isOfTheWeb || username !== '' || password !== '' || !isPublicName(hostname))
    return undefined;
  const address = pathname === '/' && search === '' && hash === '' ? href.slice(0, -1) : href;
  return address.length <= maxLength ? address : undefined;
}

/** Such as `example.com`: a name of one word, or with an empty one, is no site. */
function isPublicName(hostname: string): boolean {
  const names = hostname.replace(/\.$/, '').split('.');
  return names.length > 1 && names.every((name) => name !== '');
}
