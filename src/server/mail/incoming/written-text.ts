import { cutOurs, type OurAddresses } from './cut-ours.ts';
import type { CutQuotes } from './read-mail.ts';

/** More than is shown of any mail. What stands behind it is quoted, or cut. */
const maxLength = 50_000;

/** Where a picture stood, which is shown as one. */
const places = /\[(cid:[^\]\s]+|image: [^\]\n]+)\]/g;

/** What somebody has written, without what they answer to and without their signature. Where nothing else is there, it is all of it. */
export function writtenText(text: string, ours: OurAddresses, cutQuotes: CutQuotes): string {
  const beginning = text.replaceAll(/\r\n?/g, '\n').replaceAll(places, '').slice(0, maxLength);
  return cutQuotes(cutOurs(beginning, ours)).trim() || beginning.trim();
}
