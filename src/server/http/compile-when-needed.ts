import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import buildSerializer, { type ObjectSchema } from 'fast-json-stringify';
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';

const compileBody = whenNeeded(TypeBoxValidatorCompiler);
const compileAddress = whenNeeded(TypeBoxValidatorCompiler);

/** For `compileSerializer` of an app: as Fastify's own, but for when. */
export const compileSerializer: FastifySerializerCompiler<object> = whenNeeded(({ schema }) =>
  buildSerializer(schema as ObjectSchema),
);

/** For `compileValidator` of an app. What stands in an address is text, and is converted before it is checked: the same schema means another thing there. */
export const compileValidator: FastifySchemaCompiler<object> = (route) =>
  route.httpPart === 'body' ? compileBody(route) : compileAddress(route);

/**
 * Compiles a schema when something is to be checked or written by it for the first time, and once a process: what comes of it depends on nothing
 * else. To compile all that the contract has, anew for each route, is what a start would take longest for.
 */
function whenNeeded<Route extends { schema: object }, Input, Output>(
  compile: (route: Route) => (input: Input) => Output,
): (route: Route) => (input: Input) => Output {
  const compiled = new WeakMap<object, (input: Input) => Output>();
  return (route) => (input) => {
    const run = compiled.get(route.schema) ?? compile(route);
    compiled.set(route.schema, run);
    return run(input);
  };
}
