/** What looks like an address; whether it is one, only a mail can tell. Apart from its schema, so that a page can have it without the library. */
export const emailShape = {
  minLength: 3,
  maxLength: 255,
  pattern: '^[^\\s@\\u0000]+@[^\\s@\\u0000]+$',
} as const;
