import { isGiven } from './is-given.ts';
import type { PageSettings } from '../loader/settings.ts';
import { toJson } from './to-json.ts';

/** Said with every ping: without it the rest is nobody's. */
const identityKeys = ['user_id', 'email', 'user_hash', 'intercom_user_jwt'];

/** The server takes 65,536 at once: so there is always room for who it is. */
const mostCharacters = 45_000;

/** What the page says of the person and their companies, until the server has it. */
export interface UserData {
  /**
   * What is given is added; where the page speaks of another person than before, nothing of the former is left.
   * @returns whether it now says of somebody else, or with another proof, who is there
   */
  add(settings: PageSettings): boolean;
  /** What there is to say, now. */
  toSay(): PageSettings;
  /** The server has this. */
  said(data: PageSettings): void;
  /** Whether the server has taken the page's word for who it is, and the page has not changed it since. */
  isKnown(): boolean;
  /** What the page has said is of somebody who has left. */
  forget(): void;
}

/** @param onUnusable what cannot be written as JSON, or is too much */
export function createUserData(onUnusable: (key: string, why: unknown) => void): UserData {
  let data: PageSettings = {};
  let known: string | undefined;
  // Joined, for the page's JSON may not bear an array with gaps (Prototype).
  const claimsIn = (given: PageSettings) => identityKeys.map((key) => given[key]).join('\n');

  function isAnother(next: PageSettings): boolean {
    const key = ['user_id', 'email', 'intercom_user_jwt'].find(
      (each) => isGiven(data[each]) && isGiven(next[each]),
    );
    return key !== undefined && `${data[key] as string}` !== `${next[key] as string}`;
  }
  return {
    add(settings) {
      const former = claimsIn(data);
      if (isAnother(settings)) data = {};
      for (const key of Object.keys(settings)) {
        try {
          const json = toJson(settings[key]);
          if (!json) continue;
          // A copy: what the page changes later is not what it has said.
          const more = { ...data, [key]: JSON.parse(json) as unknown };
          if (identityKeys.includes(key) || toJson(more).length < mostCharacters) data = more;
          else onUnusable(key, 'is too much.');
        } catch (error) {
          onUnusable(key, error);
        }
      }
      return claimsIn(data) !== former;
    },
    toSay: () => data,
    said(saidData) {
      known = claimsIn(saidData);
      if (data !== saidData) return;
      const kept = identityKeys.filter((key) => key in data).map((key) => [key, data[key]]);
      data = Object.fromEntries(kept) as PageSettings;
    },
    isKnown: () => known === claimsIn(data),
    forget() {
      data = {};
    },
  };
}
