import { createHash } from 'node:crypto';
import type { TSchema } from 'typebox';
import { expect, test } from 'vitest';
import { contractVersion } from '../../src/contract/version.ts';
import { wire } from '../../src/contract/wire.ts';

/**
 * What the two sides say to each other has changed if this fails, and browsers with yesterday's script talk to today's server.
 *
 * Can they still understand each other, both ways? A request that yesterday's script sends must be accepted, and a new field in an answer may be
 * ignored: then only write the new hash here. If not, raise `contractVersion` and write a line in `version.ts` that says what has changed.
 */
test('the wire is the one that its version stands for', () => {
  const hash = createHash('sha256').update(JSON.stringify(wire)).digest('hex');
  expect({ version: contractVersion, hash }).toEqual({
    version: 1,
    hash: '3c5c0cd22c8329b8410082d83e570bf1b318f827de25c86efa64088bae5e1cac',
  });
});

const schemas = Object.values(wire).flatMap((side) => Object.entries<TSchema>(side));

test.each(schemas)(
  '%s is a JSON Schema through and through, and loses nothing as JSON',
  (_name, schema) => {
    const text = JSON.stringify(schema);
    expect(JSON.parse(text)).toEqual(schema);
    expect(JSON.parse(text)).toMatchObject({ type: 'object' });
  },
);

test.each(Object.entries<TSchema>({ ...wire.messengerUp, ...wire.consoleUp }))(
  '%s lets no superfluous field pass, at any depth',
  (_name, schema) => {
    for (const object of objectsIn(JSON.parse(JSON.stringify(schema)))) {
      expect(object).toMatchObject({ additionalProperties: false });
    }
  },
);

/** Every schema of an object in a schema. */
function objectsIn(schema: unknown): object[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const below = Object.values(schema).flatMap(objectsIn);
  return 'type' in schema && schema.type === 'object' ? [schema, ...below] : below;
}
