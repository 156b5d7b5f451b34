import { isInPage, isThere } from './call.ts';

interface Whereabouts {
  /** The server's address, such as `https://chat.example.com`. */
  host: string;
  /** The workspace. */
  app_id: string;
}

/** Where the script is: on which server and of which workspace, or its whole address. */
export type LoadOptions = (
  | Whereabouts
  | {
      /** The script's address. Pages with Trusted Types give a `TrustedScriptURL`. */
      url: string | { toJSON(): string };
    }
) & {
  /** For pages whose policy lets scripts in by a nonce. */
  nonce?: string | undefined;
};

/**
 * Puts the script into the page, once, however often it is called. What was said before it is there is carried out then, so nobody has to wait
 * for the promise. After a failure the next call tries again. On a server it does nothing.
 * @returns resolves when the script has run; rejects when it cannot be had, or when what came is something else
 * @example
 * load({ host: 'https://chat.example.com', app_id: 'demo' }).catch(() => showMailAddress());
 * boot({ user_id: '42', user_hash: '…' });
 */
export async function load(options: LoadOptions): Promise<void> {
  if (!isInPage()) return;
  const address = toAddress(options);
  await whenLookedAt();
  const url = new URL(`${address}`, document.baseURI).href;
  const scripts = Array.from(document.scripts).filter(({ src }) => src === url);
  if (scripts.length > 0 && isThere()) return;
  const script =
    scripts.find(({ dataset }) => dataset['foyer'] === 'loading') ??
    insert(address as string, options.nonce);
  try {
    await whenLoaded(script, url);
  } catch (error) {
    script.remove();
    throw error;
  }
  script.dataset['foyer'] = 'loaded';
}

/** The script does nothing before: a page that is rendered before anybody asks for it is nobody's visit. */
async function whenLookedAt(): Promise<void> {
  if (!('prerendering' in document && document.prerendering)) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

function toAddress(options: LoadOptions): string | { toJSON(): string } {
  if ('url' in options && options.url) return options.url;
  const { host, app_id } = options as Whereabouts;
  for (const [name, value] of Object.entries({ host, app_id }))
    if (typeof value !== 'string' || value === '') throw new TypeError(`load: ${name} is missing`);
  return `${host.replace(/\/+$/, '')}/widget/${encodeURIComponent(app_id)}`;
}

function insert(address: string, nonce: string | undefined): HTMLScriptElement {
  const script = document.createElement('script');
  script.async = true;
  if (nonce !== undefined) script.nonce = nonce;
  script.dataset['foyer'] = 'loading';
  script.src = address;
  document.head.append(script);
  return script;
}

function whenLoaded(script: HTMLScriptElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    script.addEventListener('error', () => reject(new Error(`load: ${url} cannot be had`)));
    // A login page or an old address answers too.
    script.addEventListener('load', () =>
      isThere() ? resolve() : reject(new Error(`load: ${url} is not Foyer’s script`)),
    );
  });
}
