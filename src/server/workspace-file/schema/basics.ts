import Type, { type TProperties, type TSchema } from 'typebox';

/** A text in which something stands. */
export const text = Type.String({ pattern: '\\S' });

/** Nothing but these keys. */
export function strict(properties: TProperties, description?: string) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

/** One of the shapes that stand under `$defs`: they contain each other. */
export function ref(name: string) {
  return Type.Ref(`#/$defs/${name}`);
}

export function oneOf(values: readonly string[]) {
  return Type.Enum([...values]);
}

export function list(items: TSchema, minItems = 0) {
  return Type.Array(items, minItems === 0 ? {} : { minItems });
}

export function atLeast(minimum: number) {
  return Type.Integer({ minimum });
}
