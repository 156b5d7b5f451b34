import { expect, test } from 'vitest';
import {
  checkText,
  lineOf,
  toText,
} from '../../../../src/console/state/automation/definition-text.ts';
import { lineRange, readJson } from '../../../../src/console/state/automation/json-text.ts';
import {
  withNames,
  withoutUnknown,
} from '../../../../src/console/state/automation/targets-by-name.ts';
import type { Definition } from '../../../../src/contract/automation/definition.ts';
import { must } from '../../../../src/base/must.ts';
import { templates } from '../../../../src/workflow/templates/templates.ts';
import { makeTeam, makeTeammate } from '../../makers.ts';

const sales = makeTeam({ name: 'Sales' });
const assignable = { teams: [sales], teammates: [makeTeammate()] };
const definition: Definition = {
  trigger: { on: 'conversation_started' },
  steps: [{ message: 'Hello!' }, { assign: { team: sales.id } }],
};

test('W8 a definition is written with names, and kept with ids', () => {
  const text = toText(withNames(definition, assignable));
  expect(text).toContain('{ "assign": { "team": "Sales" } }');
  const checked = checkText(text, assignable);
  expect(checked.problems).toEqual([]);
  expect(checked.definition).toEqual(definition);
});

test('W8 a teammate is written by email, whatever its case', () => {
  const text = toText({ ...definition, steps: [{ assign: { teammate: 'Robin@Example.com' } }] });
  expect(checkText(text, assignable).definition?.steps).toEqual([
    { assign: { teammate: makeTeammate().id } },
  ]);
});

test('W8 a team that nobody knows is a problem, in its line', () => {
  const text = toText({ ...definition, steps: [{ assign: { team: 'Nobody’s team' } }] });
  const checked = checkText(text, assignable);
  expect(checked.definition).toBeUndefined();
  expect(checked.problems).toEqual([
    { path: 'steps.0.assign.team', message: 'There is no team “Nobody’s team”.' },
  ]);
});

test('W8 what is wrong is found in its line, and where nothing stands in the line around it', () => {
  const text =
    '{\n  "trigger": { "on": "conversation_started" },\n  "steps": [\n    { "messge": "Hi" }\n  ]\n}';
  const [problem] = checkText(text, assignable).problems;
  expect(must(problem, 'a problem').path).toMatch(/^steps\.0/);
  expect(lineOf(text, must(problem, 'a problem').path)).toBe(4);
  expect(lineOf(text, 'steps.0.message.text')).toBe(4);
  expect(text.slice(...Object.values(lineRange(text, 4)))).toBe('    { "messge": "Hi" }');
});

test('W8 what is no JSON is found where it stops being that', () => {
  const text = '{\n  "steps": [\n    { "message": "Hi", }\n  ]\n}';
  expect(readJson(text)).toEqual({ isJson: false, offset: text.indexOf('}') });
  expect(lineOf(text, '')).toBe(3);
  for (const broken of ['', '{', '[1,]', '{"a":}', '"\n"', '{} {}', '01', '{a:1}'])
    expect(readJson(broken).isJson, broken).toBe(false);
});

test('W8 whatever is pasted, the page stands: no depth is too much for it', () => {
  expect(readJson('['.repeat(100_000)).isJson).toBe(false);
  expect(
    checkText('['.repeat(100_000) + ']'.repeat(100_000), assignable).definition,
  ).toBeUndefined();
  expect(readJson('{"__proto__": {"a": 1}, "": [true, null, -1.5e3, "\\u00e9\\""]}').isJson).toBe(
    true,
  );
});

test('W8 every template is a definition that holds, with the teams that there are', () => {
  for (const template of templates) {
    const made = withoutUnknown(template.definition, assignable);
    expect(
      checkText(toText(withNames(made, assignable)), assignable).problems,
      template.name,
    ).toEqual([]);
  }
});
