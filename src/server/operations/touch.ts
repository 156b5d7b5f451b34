import type { PingRequest } from '../../contract/messenger/ping.ts';
import type { Contact, ContactChange } from '../storage/contacts.ts';
import { utmKeys } from './user-data/meant-keys.ts';
import { maxUrlLength } from './create-contact.ts';

const maxLength = 255;

/** Where a page view says that the person came from: another site, a campaign. What they came with first stays beside it. */
export function touch(
  contact: Contact,
  { page, referrer = '' }: Pick<PingRequest, 'page' | 'referrer'>,
): ContactChange {
  const isFromElsewhere = isElsewhere(referrer, page.url);
  const utm = readUtm(page.url);
  if (!isFromElsewhere && utm === undefined) return {};
  const { first_utm, latest_referrer } = contact;
  const change: ContactChange = {
    latest_referrer: isFromElsewhere ? referrer.slice(0, maxUrlLength) : latest_referrer,
    first_utm: first_utm ?? (utm && JSON.stringify(utm)) ?? null,
  };
  // The five belong together.
  for (const key of utmKeys) change[key] = utm === undefined ? contact[key] : (utm[key] ?? null);
  return change;
}

type Utm = Partial<Record<(typeof utmKeys)[number], string>>;

function readUtm(url: string): Utm | undefined {
  // Most addresses have none and are not parsed.
  if (!url.includes('utm_') || !URL.canParse(url)) return undefined;
  const { searchParams } = new URL(url);
  const utm: Utm = {};
  for (const key of utmKeys) {
    const value = searchParams.get(key)?.replaceAll('\0', '').slice(0, maxLength);
    if (value) utm[key] = value;
  }
  return Object.keys(utm).length === 0 ? undefined : utm;
}

function isElsewhere(referrer: string, url: string): boolean {
  if (!URL.canParse(referrer) || !URL.canParse(url)) return false;
  return new URL(referrer).host !== new URL(url).host;
}
