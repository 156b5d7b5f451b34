import type { ClaimedUser } from '../../../contract/messenger/ping.ts';
import { RefusalError } from '../../refusal-error.ts';
import { readAttributes, type Attributes } from './attribute-value.ts';
import { claimKeys, profileKeys, settingKeys, utmKeys } from './meant-keys.ts';
import { readClaim, type Claim } from './read-claim.ts';
import { readCompanies, type GivenCompanies } from './read-companies.ts';
import { readProfile, type Profile } from './read-profile.ts';
import { shallow } from './shallow.ts';
import { createReading, isObject, quote, type Reading } from './reading.ts';

/** What a page has said of a person, taken apart. Nothing of it is proven. */
export interface UserData extends GivenCompanies {
  claim: Claim;
  profile: Profile;
  /** Custom ones. */
  attributes: Attributes;
  /** What was given besides who the person is, as it was given where it can be kept: what is held of a visitor. */
  source: Readonly<Record<string, unknown>>;
  /** In English, for the page's developer: what was not kept, and why. */
  warnings: string[];
}

const meant = new Set<string>([...claimKeys, ...profileKeys, ...settingKeys, ...utmKeys]);
const ofProfile = new Set<string>(profileKeys);

/**
 * Reads what a page has given `boot` and `update`, by Intercom's names. What is wrong in it is warned of and left out; who the person is has to
 * be right.
 * @param text JSON of an object
 * @param user what scripts from before `user_data` say; `user_data` counts where both say something
 * @throws {RefusalError} `invalid`: with the field where it is about who the person is
 */
export function readUserData(text: string | undefined, user: ClaimedUser = {}): UserData {
  return toUserData(text === undefined ? {} : parse(text), user);
}

/** The same for what has been parsed already. @throws {RefusalError} `invalid` */
export function toUserData(given: Record<string, unknown>, user: ClaimedUser = {}): UserData {
  const reading = createReading();
  const entries = Object.entries(given);
  warnOfUtm(entries, reading);
  const { name: oldName, ...oldClaim } = user;
  const claim = { ...oldClaim, ...readClaim(given) };
  const profile = readProfile(given, reading);
  const name = profile.name ?? oldName;
  const companies = readCompanies(given, reading);
  const attributes = readAttributes(
    entries.filter(([key]) => !meant.has(key)),
    reading,
  );
  return {
    claim: name === undefined ? claim : { ...claim, name },
    profile: name === undefined ? profile : { ...profile, name },
    ...companies,
    attributes,
    source: Object.fromEntries(
      entries
        .filter(([key]) => ofProfile.has(key) || attributes.has(key))
        .map(([key, value]) => [key, shallow(value)]),
    ),
    warnings: reading.warnings(),
  };
}

function parse(text: string): Record<string, unknown> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    // Said below.
  }
  if (isObject(given)) return given;
  throw new RefusalError('invalid', 'user_data has to be JSON of an object.', {
    field: 'user_data',
  });
}

function warnOfUtm(entries: readonly (readonly [string, unknown])[], { warn }: Reading): void {
  for (const key of utmKeys) {
    if (!entries.some(([name]) => name === key)) continue;
    warn(`${quote(key)} was not kept: it is read from the page’s address.`);
  }
}
