/** What a backup may hold: what both databases and JSON know. */
export type Value = string | number | boolean | null;

/** The first line. */
export interface Head {
  foyer_backup: number;
  /** What the database had been through. */
  migrations: string[];
  made_at: string;
}

/** Before the rows of a table, which are arrays in the order of these columns. */
export interface TableHead {
  table: string;
  columns: string[];
}

/** After the tables: a file that people have attached. Its content follows in pieces, each a text in base64. */
export interface FileHead {
  /** Where it lies in the store. */
  file: string;
}

/** The last line: nothing is missing before it, and nothing has changed. */
export interface Foot {
  rows: number;
  /** Of all bytes before this line, in hex. */
  sha256: string;
}

export type Line = Head | TableHead | Value[] | FileHead | string | Foot;

/** Raised when a reader of the one before would understand something wrong. */
export const formatVersion = 2;
/** In which there were no files. */
const oldestVersion = 1;

export function isHead(line: unknown): line is Head {
  if (!isObject(line) || typeof line['foyer_backup'] !== 'number') return false;
  return isTexts(line['migrations']) && line['migrations'].length > 0;
}

export function isKnownVersion(version: number): boolean {
  return version >= oldestVersion && version <= formatVersion;
}

/** Nothing else is a place in the store: what is in a backup must not lead out of it. */
const storeKey = /^[\w-]{1,64}\/[\w-]{2}\/[\w-]{1,64}\.[0-9a-f]{64}$/;

export function isFileHead(line: unknown): line is FileHead {
  return isObject(line) && typeof line['file'] === 'string' && storeKey.test(line['file']);
}

export function isTableHead(line: unknown): line is TableHead {
  return isObject(line) && typeof line['table'] === 'string' && isTexts(line['columns']);
}

export function isFoot(line: unknown): line is Foot {
  return isObject(line) && typeof line['rows'] === 'number' && typeof line['sha256'] === 'string';
}

export function isRow(line: unknown): line is Value[] {
  return Array.isArray(line) && line.every(isValue);
}

export function isValue(value: unknown): value is Value {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(line: unknown): line is Record<string, unknown> {
  return typeof line === 'object' && line !== null && !Array.isArray(line);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
