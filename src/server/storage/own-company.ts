/** Begins the id of a company that a person has told a bot of: theirs alone, and no site's. */
const prefix = 'foyer:qualification:';

export function ownCompanyId(contactId: string): string {
  return `${prefix}${contactId}`;
}

/** Whether it is such a one, its teller's or that of whom they have been merged into. */
export function isOwnCompanyId(id: string): boolean {
  return id.startsWith(prefix);
}

/** Whether no site may name a company so. */
export function isReservedCompanyId(id: string): boolean {
  return id.startsWith('foyer:');
}
