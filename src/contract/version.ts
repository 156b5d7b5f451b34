/**
 * The version of what browser and server say to each other. Every request carries it.
 *
 * This file holds numbers and no schema, so it is the one file of this folder whose value a browser may import.
 *
 * 1: the first.
 */
export const contractVersion = 1;

/** The version of the oldest pages that this server still understands: they stay open over upgrades. */
const oldestVersion = 1;

export function isSupportedVersion(version: number): boolean {
  return version >= oldestVersion && version <= contractVersion;
}
