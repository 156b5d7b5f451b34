import Type from 'typebox';

/** What looks like an address; whether it is one, only a mail can tell. */
export const emailShape = {
  minLength: 3,
  maxLength: 255,
  pattern: '^[^\\s@\\u0000]+@[^\\s@\\u0000]+$',
} as const;

export const Email = Type.String(emailShape);
