import type { Utm } from '../../contract/console/utm.ts';

/** “news · mail · Spring”: where somebody came from, by what, and for what; undefined where nothing is known. */
export function campaignText(utm: Utm): string | undefined {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = utm;
  const parts = [utm_source, utm_medium, utm_campaign, utm_term, utm_content];
  return parts.filter((part) => part !== undefined).join(' · ') || undefined;
}
