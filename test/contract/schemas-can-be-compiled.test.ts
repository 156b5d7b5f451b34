import type { TSchema } from 'typebox';
import { expect, test } from 'vitest';
import { wire } from '../../src/contract/wire.ts';
import { compileSerializer, compileValidator } from '../../src/server/http/compile-when-needed.ts';

const up = Object.entries<TSchema>({ ...wire.messengerUp, ...wire.consoleUp });
const down = Object.entries<TSchema>({ ...wire.messengerDown, ...wire.consoleDown });

/** The server compiles them when they are first needed: one that could not be would not be noticed when it starts. */
test.each(up)('what is said to the server as %s can be checked', (_name, schema) => {
  const check = compileValidator({ schema, method: 'POST', url: '/', httpPart: 'body' });
  expect(check('nothing of the kind')).toMatchObject({ error: expect.anything() });
});

test.each(down)('what the server says as %s can be written', (_name, schema) => {
  const write = compileSerializer({ schema, method: 'GET', url: '/', httpStatus: '200' });
  // What is written without it is missed by what was compiled, if by anything.
  expect(sayWhy(() => write({}))).toMatch(/^($|"\w+" is required!$)/);
});

function sayWhy(attempt: () => unknown): string {
  try {
    attempt();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
