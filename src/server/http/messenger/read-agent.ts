import Bowser from 'bowser';
import type { Agent } from '../../ports.ts';

/** Longer ones are nobody's browser. */
const maxHeaderLength = 512;
const maxLength = 64;

/** What the `User-Agent` header tells of browser and system, as far as it is known. */
export function readAgent(header = ''): Agent {
  if (header === '') return {};
  const { browser, os } = Bowser.parse(header.slice(0, maxHeaderLength));
  return {
    browser: describe(browser.name, browser.version?.split('.')[0]),
    operating_system: describe(os.name, os.versionName ?? os.version),
  };
}

function describe(name = '', version = ''): string | undefined {
  return `${name} ${version}`.trim().slice(0, maxLength) || undefined;
}
