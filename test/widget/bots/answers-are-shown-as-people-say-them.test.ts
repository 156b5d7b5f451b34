import { expect, test } from 'vitest';
import { showAnswer } from '../../../src/widget/bots/show-answer.ts';

const input = { kind: 'input', state: 'answered' } as const;

test('O4 an option is shown by its label, in whatever language it was offered', () => {
  const options = [{ id: 'true', label: 'نعم' }];
  expect(showAnswer({ ...input, type: 'boolean', options }, 'true', 'ar')).toBe('نعم');
});

test('O4 an option that is offered no more is shown as it was kept', () => {
  expect(showAnswer({ ...input, type: 'list', options: [] }, 'Team', 'en')).toBe('Team');
});

test('O4 a day is shown in the reader’s language, and is the same day in every zone', () => {
  expect(showAnswer({ ...input, type: 'date' }, '2026-12-01', 'en')).toBe('December 1, 2026');
});

test.each([
  { type: 'date', value: 'soon' },
  { type: 'text', value: '2026-12-01' },
  { type: 'email', value: 'ana@example.com' },
] as const)('O4 everything else is shown as it was typed: $value', ({ type, value }) => {
  expect(showAnswer({ ...input, type }, value, 'en')).toBe(value);
});
