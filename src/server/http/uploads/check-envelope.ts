import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** Reads the first field of an upload by its schema; what does not fit is told as of every other request. */
export function createEnvelopeCheck<Schema extends TSchema>(
  schema: Schema,
): (value: unknown) => Static<Schema> {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return value as Static<Schema>;
    const validation = validator.Errors(value);
    throw Object.assign(new Error('The envelope is not valid.'), { validation, statusCode: 400 });
  };
}
