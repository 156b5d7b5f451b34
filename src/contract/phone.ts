import Type from 'typebox';

/** A phone number as people write it: at least three digits, and what stands between them. Kept as it was written. */
export const phoneShape = {
  maxLength: 64,
  pattern: '^(?=(?:[^0-9]*[0-9]){3})(?:[-+0-9 ().,;/#*]|ext|x)*$',
} as const;

export const Phone = Type.String(phoneShape);
