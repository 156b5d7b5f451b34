import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { beginRun } from '../../src/workflow/begin-run.ts';
import { checkDefinition } from '../../src/workflow/check.ts';
import { compileDefinition } from '../../src/workflow/compile.ts';
import type { Effect } from '../../src/workflow/effect.ts';
import { layOver } from '../../src/workflow/lay-over.ts';
import { maxStepsOfRun } from '../../src/workflow/limits.ts';
import type { RunEvent } from '../../src/workflow/run-event.ts';
import type { Run } from '../../src/workflow/run.ts';
import { step } from '../../src/workflow/step.ts';
import { definitions, happenings, somebody, type Happening } from './kit/arbitraries.ts';
import { facts } from './kit/play.ts';

interface Moment {
  run: Run;
  effects: readonly Effect[];
}

/** All that becomes of a definition, one moment for each thing that happens. */
function live(definition: Definition, happened: readonly Happening[], known: Facts): Moment[] {
  const program = compileDefinition(definition);
  const moments: Moment[] = [];
  let run = beginRun('65a5c2b07e1f0a9b3c4d5e6f');
  let now = known;
  const begin: Happening = { kind: 'begun', which: 0, laterMs: 0 };
  for (const happening of [begin, ...happened]) {
    now = later(now, happening.laterMs);
    const event = toEvent(happening, run);
    const moment = step(program, deepFreeze(run), event, deepFreeze(now));
    const afterCrash = step(program, JSON.parse(JSON.stringify(run)) as Run, event, now);
    expect(afterCrash).toEqual(moment);
    moments.push(moment);
    run = moment.run;
    for (const effect of moment.effects) now = layOver(now, effect);
  }
  return moments;
}

function later(known: Facts, ms: number): Facts {
  return { ...known, nowMs: known.nowMs + ms };
}

function toEvent({ kind, which }: Happening, run: Run): RunEvent {
  const waiting = run.waiting?.for === 'answer' ? run.waiting.promptId : undefined;
  const promptId = (which < 4 ? waiting : undefined) ?? run.asked[which]?.promptId ?? 'none';
  switch (kind) {
    case 'pressed':
      return { kind, promptId, optionId: String(which % 3) };
    case 'answered':
      return {
        kind,
        promptId,
        value: ['a@b.example', '51', 'a', 'b.example', '?', ''][which] ?? '',
      };
    case 'skipped':
      return { kind, promptId };
    default:
      return { kind };
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

function always(holds: (moments: readonly Moment[], definition: Definition) => void): void {
  fc.assert(
    fc.property(definitions, happenings, somebody, (definition, happened, known) => {
      holds(live(definition, happened, known), definition);
    }),
    { numRuns: 300 },
  );
}

const idOf = (effect: Effect) =>
  effect.kind === 'say' || effect.kind === 'act' ? [effect.id] : [];

describe('W3 W9 whatever a definition says and whatever happens', { timeout: 60_000 }, () => {
  test('W3 a run waits or has ended, and never throws; what has ended stays so', () => {
    always((moments) => {
      let ending: Run['ending'] = null;
      for (const { run, effects } of moments) {
        expect((run.waiting === null) === (run.ending !== null)).toBe(true);
        expect(run.dueAtMs === null).toBe(run.waiting === null);
        expect(ending === null || run.ending === ending).toBe(true);
        const isCorrection = effects.every(({ kind }) => kind !== 'say' && kind !== 'act');
        expect(ending === null || isCorrection).toBe(true);
        ({ ending } = run);
      }
    });
  });

  test('W9 no effect has an id that another one has, and every prompt is settled once but for corrections', () => {
    always((moments) => {
      const effects = moments.flatMap((moment) => moment.effects);
      const ids = effects.flatMap(idOf);
      expect(new Set(ids).size).toBe(ids.length);
      const asked = effects.flatMap((one) =>
        one.kind === 'say' && one.asking !== undefined ? [one.id] : [],
      );
      for (const id of asked) {
        const settled = effects.filter((one) => one.kind === 'settle' && one.promptId === id);
        const ends = settled.filter((one) => one.kind === 'settle' && one.as !== 'answered');
        expect(ends.length).toBeLessThanOrEqual(1);
      }
      const last = moments.at(-1)?.run;
      const open = asked.filter(
        (id) => !effects.some((one) => one.kind === 'settle' && one.promptId === id),
      );
      expect(open).toEqual(last?.waiting?.for === 'answer' ? [last.waiting.promptId] : []);
    });
  });

  test('O9 a run that speaks is over once a person has taken over, and says nothing then', () => {
    fc.assert(
      fc.property(definitions, happenings, somebody, (definition, happened, known) => {
        const moments = live(definition, [...happened, person], known);
        const { run, effects } = moments.at(-1) ?? { run: beginRun(''), effects: [] };
        const { isCustomerFacing } = compileDefinition(definition);
        expect(!isCustomerFacing || run.ending !== null).toBe(true);
        const isSilent = effects.every(({ kind }) => kind !== 'say');
        expect(!isCustomerFacing || isSilent).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('O5 follow-up rules are applied at most once, and only where something was answered', () => {
    always((moments, definition) => {
      const { nodes } = compileDefinition(definition);
      const conditions = moments.flatMap(({ run, effects }) =>
        effects.flatMap((one) =>
          one.kind === 'trace' &&
          one.entry.what === 'condition' &&
          nodes.get(one.entry.step)?.kind === 'follow_up'
            ? [{ step: one.entry.step, answers: Object.keys(run.answers).length }]
            : [],
        ),
      );
      expect(new Set(conditions.map((one) => one.step)).size).toBeLessThanOrEqual(1);
      expect(conditions.every(({ answers }) => answers > 0)).toBe(true);
    });
  });

  test('W10 a definition that is not refused never fails', () => {
    always((moments, definition) => {
      const isRight = checkDefinition(definition).length === 0;
      const ending = moments.at(-1)?.run.ending;
      expect(isRight && ending === 'failed' && !usesQualify(definition)).toBe(false);
    });
  });
});

const person: Happening = { kind: 'teammate_replied', which: 0, laterMs: 0 };

function usesQualify(definition: Definition): boolean {
  return JSON.stringify(definition).includes('"qualify"');
}

describe('W3 there is a bound', { timeout: 60_000 }, () => {
  const trigger = { on: 'conversation_started' } as const;

  test('W3 of the steps of one run: one that waits again and again ends as too long', () => {
    const definition: Definition = {
      trigger,
      steps: [{ id: 'a', wait: { seconds: 1 } }, { go_to: 'a' }],
    };
    expect(checkDefinition(definition)).toEqual([]);
    const program = compileDefinition(definition);
    let { run } = step(program, beginRun('0'.repeat(24)), { kind: 'begun' }, facts);
    let count = 0;
    while (run.ending === null && count <= maxStepsOfRun) {
      ({ run } = step(program, run, { kind: 'message' }, facts));
      count += 1;
    }
    expect(run.ending).toBe('too_long');
    expect(run.stepCount).toBe(maxStepsOfRun);
  });

  test('W3 a thousand branches within each other are laid and carried out', () => {
    let steps: readonly Step[] = [{ note: 'At the bottom' }];
    for (let level = 0; level < 1_000; level += 1) {
      steps = [{ branches: [{ when: { all: [] }, steps }] }];
    }
    const { run, effects } = step(
      compileDefinition({ trigger, steps }),
      beginRun('0'.repeat(24)),
      { kind: 'begun' },
      facts,
    );
    expect(run.ending).toBe('completed');
    expect(effects).toContainEqual(expect.objectContaining({ action: { note: 'At the bottom' } }));
  });
});
