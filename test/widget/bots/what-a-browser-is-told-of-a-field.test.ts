import { expect, test } from 'vitest';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { fieldOf } from '../../../src/widget/bots/field-of.ts';

const asked = { kind: 'input', state: 'open' } as const;

test.each<[Partial<Prompt>, ReturnType<typeof fieldOf>]>([
  [{}, { type: 'text', inputMode: 'text', autoComplete: 'off' }],
  [{ type: 'email' }, { type: 'email', inputMode: 'email', autoComplete: 'email' }],
  [{ type: 'phone' }, { type: 'tel', inputMode: 'tel', autoComplete: 'tel' }],
  [{ type: 'url' }, { type: 'url', inputMode: 'url', autoComplete: 'url' }],
  [{ type: 'date' }, { type: 'date', inputMode: 'text', autoComplete: 'off' }],
  [{ type: 'number' }, { type: 'text', inputMode: 'decimal', autoComplete: 'off' }],
  [
    { type: 'text', attribute: 'company.name' },
    { type: 'text', inputMode: 'text', autoComplete: 'organization' },
  ],
  [{ attribute: 'contact.name' }, { type: 'text', inputMode: 'text', autoComplete: 'name' }],
  [{ attribute: 'toString' }, { type: 'text', inputMode: 'text', autoComplete: 'off' }],
])('O4 a field brings up the right keyboard and what the browser knows: %j', (prompt, field) => {
  expect(fieldOf({ ...asked, ...prompt })).toEqual(field);
});
