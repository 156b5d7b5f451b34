/** The cookies of the page that the loader may use. */
export interface Cookies {
  /** Empty where there is none. */
  read(name: string): string;
  /** A negative lifetime removes it. */
  write(name: string, value: string, lifetimeS: number): void;
  /** The widest domain that the browser accepts; empty where it is this host alone. */
  domain(): string;
}

/** Cookies for the widest domain that the browser accepts, so that the sub-domains of a site know the same visitor. Until one is written, none is tried. */
export function createCookies(document: Document): Cookies {
  const { hostname, protocol } = document.location;
  const secure = protocol === 'https:' ? ';secure' : '';
  let widest: string | undefined;

  // A page in a sandbox has none: both throw there.
  function read(name: string): string {
    try {
      const [, rest = ''] = `; ${document.cookie}`.split(`; ${name}=`);
      return rest.split(';')[0] ?? '';
    } catch {
      return '';
    }
  }
  function writeFor(domain: string, name: string, value: string, lifetimeS: number): void {
    const scope = domain && `;domain=${domain}`;
    try {
      document.cookie = `${name}=${value};path=/;samesite=lax;max-age=${lifetimeS}${scope}${secure}`;
    } catch {}
  }
  const probe = 'intercom-probe';
  /** Browsers refuse cookies for public suffixes (`co.uk`) and know which they are: so ask, the shortest first. */
  function isAccepted(domain: string): boolean {
    writeFor(domain, probe, '1', 9);
    const isThere = read(probe) === '1';
    writeFor(domain, probe, '', 0);
    return isThere;
  }
  const domain = () =>
    (widest ??=
      hostname
        .split('.')
        .map((_, index, labels) => labels.slice(-1 - index).join('.'))
        .find(isAccepted) ?? '');
  return {
    read,
    write: (name, value, lifetimeS) => writeFor(domain(), name, value, lifetimeS),
    domain,
  };
}
