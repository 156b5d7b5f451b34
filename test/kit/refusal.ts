import { expect } from 'vitest';
import { Value } from 'typebox/value';
import { ErrorAnswer, type ErrorKind } from '../../src/contract/error.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import type { Answer } from './http.ts';
import { readEverything } from './storage.ts';

export interface Refusal {
  status: number;
  kind: ErrorKind;
  field?: string;
}

/** What was refused, and why; fails for an answer that has not the shape that every refusal has. */
export function refusalOf({ status, headers, body }: Answer<unknown>): Refusal {
  if (!Value.Check(ErrorAnswer, body)) {
    throw new Error(`Not a refusal: ${status} ${JSON.stringify(body)}`);
  }
  const { kind, field, message, request_id } = body.error;
  expect([message, request_id]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  expect(headers.get('cache-control')).toBe('no-store');
  return { status, kind, ...(field === undefined ? {} : { field }) };
}

/** The same, and fails if anything in the database is not as it was when the watch began. */
export async function watchRefusals(
  database: Database,
): Promise<(answering: Promise<Answer<unknown>>) => Promise<Refusal>> {
  const before = await readEverything(database);
  return async (answering) => {
    const refusal = refusalOf(await answering);
    expect(await readEverything(database)).toEqual(before);
    return refusal;
  };
}
