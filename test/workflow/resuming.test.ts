import { expect, test } from 'vitest';
import { beginRun } from '../../src/workflow/begin-run.ts';
import { compileDefinition } from '../../src/workflow/compile.ts';
import { partId } from '../../src/workflow/part-id.ts';
import type { RunEvent } from '../../src/workflow/run-event.ts';
import type { Run } from '../../src/workflow/run.ts';
import { step } from '../../src/workflow/step.ts';
import { operator, qualifying, toSupport } from './kit/operator.ts';
import { facts } from './kit/play.ts';

const program = compileDefinition(operator({ routing: toSupport, ...qualifying() }));
const runId = '65a5c2b07e1f0a9b3c4d5e6f';
const begun = step(program, beginRun(runId), { kind: 'begun' }, facts);
const firstPrompt = partId(runId, 0);

function next(run: Run, event: RunEvent) {
  return step(program, run, event, facts);
}

test('O10 a run is JSON: written down and read again in the middle, it stands at the same question', () => {
  const again = JSON.parse(JSON.stringify(begun.run)) as Run;
  expect(again).toEqual(begun.run);
  const event = { kind: 'pressed', promptId: firstPrompt, optionId: '0' } as const;
  expect(next(again, event)).toEqual(next(begun.run, event));
});

test('O10 what has begun does not begin again', () => {
  expect(next(begun.run, { kind: 'begun' })).toEqual({ run: begun.run, effects: [] });
});

test('O10 a question that was answered in another tab is answered once', () => {
  const event = { kind: 'pressed', promptId: firstPrompt, optionId: '0' } as const;
  const { run } = next(begun.run, event);
  expect(next(run, event)).toEqual({ run, effects: [] });
  expect(next(run, { ...event, optionId: '1' })).toEqual({ run, effects: [] });
});

test('O10 what answers no question of this run, or not in its way, changes nothing', () => {
  const promptId = firstPrompt;
  const events: readonly RunEvent[] = [
    { kind: 'pressed', promptId, optionId: '2' },
    { kind: 'pressed', promptId, optionId: '__proto__' },
    { kind: 'pressed', promptId: partId(runId, 7), optionId: '0' },
    { kind: 'answered', promptId, value: 'Yes' },
    { kind: 'answered', promptId: 'constructor', value: 'Yes' },
    { kind: 'skipped', promptId },
    { kind: 'snooze_ended' },
    { kind: 'due' },
  ];
  for (const event of events) {
    expect(next(begun.run, event)).toEqual({ run: begun.run, effects: [] });
  }
});

test('W9 the same step makes the same ids: a crash in between repeats nothing', () => {
  expect(step(program, beginRun(runId), { kind: 'begun' }, facts)).toEqual(begun);
  const say = begun.effects.find(({ kind }) => kind === 'say');
  expect(say).toMatchObject({ id: firstPrompt });
});

test('W9 ids have the form of a UUID of version 7, one for each run and number', () => {
  const runIds = [runId, `${runId.slice(0, 23)}0`, '0'.repeat(24), 'f'.repeat(24)];
  const counts = [0, 1, 15, 0xfff, 0x1000, 0xff_ff_ff];
  const ids = runIds.flatMap((id) => counts.map((count) => partId(id, count)));
  expect(new Set(ids).size).toBe(runIds.length * counts.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('O9 a timer that was set for something else changes nothing', () => {
  const early = { ...facts, nowMs: (begun.run.dueAtMs ?? 0) - 1 };
  expect(step(program, begun.run, { kind: 'due' }, early)).toEqual({ run: begun.run, effects: [] });
});
