import Type, { type Static } from 'typebox';

export const AttributeType = Type.Union([
  Type.Literal('string'),
  Type.Literal('integer'),
  Type.Literal('float'),
  Type.Literal('boolean'),
  Type.Literal('date'),
]);
export type AttributeType = Static<typeof AttributeType>;

/** A custom attribute of a person or a company. */
export const Attribute = Type.Object({
  name: Type.String(),
  type: AttributeType,
  /** A date in milliseconds since 1970, before it as well. */
  value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
});
export type Attribute = Static<typeof Attribute>;
