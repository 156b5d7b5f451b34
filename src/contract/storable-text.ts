import Type from 'typebox';

/** Text that is kept in a column of its own. PostgreSQL keeps every character but NUL. */
export function StorableText(limits: { minLength?: number; maxLength: number }) {
  return Type.String({ ...limits, pattern: '^[^\\u0000]*$' });
}
