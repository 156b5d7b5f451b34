import { expect, test } from 'vitest';
import { checkDefinition } from '../../src/workflow/check.ts';
import { compileDefinition } from '../../src/workflow/compile.ts';
import { dryRun } from '../../src/workflow/dry-run.ts';
import { expandDefinition } from '../../src/workflow/expand.ts';
import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import { templates } from '../../src/workflow/templates/templates.ts';
import { facts } from './kit/play.ts';

test('W8 there are at least eight templates, each with an id and a name of its own', () => {
  expect(templates.length).toBeGreaterThanOrEqual(8);
  for (const part of ['id', 'name', 'description'] as const) {
    expect(new Set(templates.map((template) => template[part])).size).toBe(templates.length);
  }
});

test.each(templates)('W8 “$name” is right, and can be tried out to its end', ({ definition }) => {
  expect(checkDefinition(definition)).toEqual([]);
  const expanded = expandDefinition(definition, {
    operator: defaultOperatorSettings,
    followUpRules: [],
  });
  const lines = dryRun(compileDefinition(expanded), facts, [
    'I need help',
    ...Array.from({ length: 10 }, () => ''),
  ]);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter(({ text }) => /fails|without end/.test(text))).toEqual([]);
});
