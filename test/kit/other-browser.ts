import { existsSync } from 'node:fs';
import { launchFirefox, firefoxAt } from './firefox.ts';
import { launchWebKit, webKitDriverAt, virtualScreenAt } from './webkit.ts';

/** A page in a browser that is not Chromium, with no more than a person has: what is there goes by role and accessible name, in open shadow roots too. */
export interface OtherPage {
  open(url: string): Promise<void>;
  /** Presses it as soon as it is there. */
  press(role: string, name: string): Promise<void>;
  /** Presses it and types, key after key. */
  type(role: string, name: string, text: string): Promise<void>;
  isThere(role: string, name: string): Promise<boolean>;
  /** Empty while it is not there. */
  textOf(role: string, name: string): Promise<string>;
  /** What `aria-describedby` adds to its name. */
  descriptionOf(role: string, name: string): Promise<string>;
  /** Runs an expression of the page's own. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

export interface RunningBrowser {
  /** A page in a profile of its own. */
  newPage(): Promise<OtherPage>;
  close(): Promise<void>;
}

interface OtherBrowser {
  launch(): Promise<RunningBrowser>;
  /** What has to be installed, as Debian calls it; undefined where it is. */
  missing: string | undefined;
}

/** Those that are tried besides Chromium, where they are installed. */
export const otherBrowsers: Readonly<Record<'Firefox' | 'WebKit', OtherBrowser>> = {
  Firefox: {
    launch: launchFirefox,
    missing: firefoxAt === undefined ? 'firefox-esr' : undefined,
  },
  WebKit: {
    launch: launchWebKit,
    missing: [webKitDriverAt, virtualScreenAt].every(existsSync)
      ? undefined
      : 'webkit2gtk-driver and xvfb',
  },
};
