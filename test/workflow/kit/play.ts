import { expect } from 'vitest';
import type { Action } from '../../../src/contract/automation/action.ts';
import type { Definition } from '../../../src/contract/automation/definition.ts';
import { alwaysOpen } from '../../../src/contract/automation/office-hours.ts';
import type { Facts } from '../../../src/rules/facts.ts';
import { beginRun } from '../../../src/workflow/begin-run.ts';
import { checkDefinition } from '../../../src/workflow/check.ts';
import { compileDefinition } from '../../../src/workflow/compile.ts';
import type { Asking, Effect, TraceEntry } from '../../../src/workflow/effect.ts';
import { layOver } from '../../../src/workflow/lay-over.ts';
import { spokenText, type Listening } from '../../../src/workflow/operator/texts/spoken-text.ts';
import type { Run } from '../../../src/workflow/run.ts';
import type { RunEvent } from '../../../src/workflow/run-event.ts';
import { step } from '../../../src/workflow/step.ts';

/** A Thursday, eleven o'clock in UTC. */
export const nowMs = Date.UTC(2026, 0, 15, 11);

export const facts: Facts = {
  nowMs,
  timeZone: 'UTC',
  contact: { role: 'lead' },
  conversation: { state: 'open', is_inbound: true },
};

export interface Played {
  run: Run;
  effects: readonly Effect[];
  trace: readonly TraceEntry[];
}

interface World {
  facts?: Facts;
  listening?: Partial<Listening>;
}

/**
 * Plays what people do in a transcript, and holds the whole of it to what then happens. Between two events the run is written down and read again.
 * Lines of people: `visitor: …` (the first begins), `visitor presses: …`, `visitor answers: …`, `visitor answers 1 again: …`, `visitor skips`,
 * `teammate replies`, `teammate assigns`, `teammate closes`, `snooze ends`, `90 seconds pass`.
 */
export function play(definition: Definition, transcript: string, world: World = {}): Played {
  expect(checkDefinition(definition)).toEqual([]);
  return playUnchecked(definition, transcript, world);
}

/** The same of what an editor would not let through. */
export function playUnchecked(
  definition: Definition,
  transcript: string,
  world: World = {},
): Played {
  const program = compileDefinition(definition);
  const expected = linesOf(transcript);
  const seen: string[] = [];
  const effects: Effect[] = [];
  let known = world.facts ?? facts;
  let run = beginRun('65a5c2b07e1f0a9b3c4d5e6f');
  for (const line of expected.filter(isOfPeople)) {
    seen.push(line);
    const passed = /^(\d+) seconds pass$/.exec(line);
    if (passed !== null) known = later(known, Number(passed[1]));
    const event = eventOf(line, run, effects);
    const outcome = step(program, structuredClone(run), event, known);
    run = JSON.parse(JSON.stringify(outcome.run)) as Run;
    for (const effect of outcome.effects) {
      effects.push(effect);
      known = layOver(known, effect);
      const told = tell(effect, { ...listening(known), ...world.listening });
      if (told !== undefined) seen.push(told);
    }
  }
  expect(seen).toEqual(expected);
  const trace = effects.flatMap((effect) => (effect.kind === 'trace' ? [effect.entry] : []));
  return { run, effects, trace };
}

function later(known: Facts, seconds: number): Facts {
  return { ...known, nowMs: known.nowMs + seconds * 1_000 };
}

function linesOf(transcript: string): string[] {
  return transcript
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isOfPeople(line: string): boolean {
  return /^(?:visitor|teammate|snooze|\d+ seconds)/.test(line);
}

function listening({ nowMs: now, contact }: Facts): Listening {
  return {
    language: contact?.language,
    overrides: {},
    officeHours: alwaysOpen,
    hasMail: true,
    nowMs: now,
  };
}

function eventOf(line: string, run: Run, effects: readonly Effect[]): RunEvent {
  if (line.startsWith('visitor: ')) {
    return { kind: effects.length === 0 ? 'begun' : 'message' };
  }
  const promptId = run.waiting?.for === 'answer' ? run.waiting.promptId : '';
  const press = after(line, 'visitor presses: ');
  if (press !== undefined) return { kind: 'pressed', promptId, optionId: optionOf(press, effects) };
  const value = after(line, 'visitor answers: ');
  if (value !== undefined) return { kind: 'answered', promptId, value };
  const again = /^visitor answers (\d+) again: (.*)$/.exec(line);
  if (again !== null) {
    const asked = run.asked[Number(again[1]) - 1];
    return { kind: 'answered', promptId: asked?.promptId ?? '', value: again[2] ?? '' };
  }
  if (line === 'visitor skips') return { kind: 'skipped', promptId };
  if (line.endsWith('seconds pass')) return { kind: 'due' };
  const event = others[line];
  if (event === undefined) throw new Error(`What is “${line}”?`);
  return event;
}

const others: Readonly<Record<string, RunEvent>> = {
  'teammate replies': { kind: 'teammate_replied' },
  'teammate assigns': { kind: 'assigned' },
  'teammate closes': { kind: 'closed' },
  'snooze ends': { kind: 'snooze_ended' },
};

function after(line: string, start: string): string | undefined {
  return line.startsWith(start) ? line.slice(start.length) : undefined;
}

/** Of the buttons that were shown last. */
function optionOf(label: string, effects: readonly Effect[]): string {
  const asking = effects.flatMap((effect) =>
    effect.kind === 'say' && effect.asking?.kind === 'buttons' ? [effect.asking] : [],
  );
  const option = asking.at(-1)?.options.find((one) => spokenText(one.label, plain) === label);
  if (option === undefined) throw new Error(`There is no button “${label}”`);
  return option.id;
}

const plain = listening(facts);

function tell(effect: Effect, to: Listening): string | undefined {
  switch (effect.kind) {
    case 'say': {
      const attribute = effect.asking?.kind === 'input' ? effect.asking.attribute : undefined;
      const text = spokenText(effect.text, to, attribute);
      return ['bot:', text, tellAsking(effect.asking, to)].filter((part) => part !== '').join(' ');
    }
    case 'settle':
      return `prompt: ${effect.as}${effect.answer === undefined ? '' : ` ${effect.answer}`}`;
    case 'save':
      return `saved: ${effect.attribute} ${JSON.stringify(effect.value)}`;
    case 'act':
      return `action: ${tellAction(effect.action)}`;
    case 'trace':
      return tellTrace(effect.entry);
  }
}

function tellTrace(entry: TraceEntry): string | undefined {
  if (entry.what === 'end') return `end: ${entry.ending}`;
  if (entry.what === 'problem') return `problem: ${entry.problem}`;
  return entry.what === 'left_out' ? `left out: ${entry.action}` : undefined;
}

function tellAsking(asking: Asking | undefined, to: Listening): string {
  if (asking === undefined) return '';
  if (asking.kind === 'buttons') {
    return asking.options.map(({ label }) => `[${spokenText(label, to)}]`).join(' ');
  }
  const { type, options, isSkippable } = asking;
  const choice = options === undefined ? '' : `: ${options.join(' / ')}`;
  return `(${type}${choice}${isSkippable ? '' : ', required'})`;
}

export function tellAction(action: Action): string {
  const [[kind, value] = []] = Object.entries(action);
  return value === true ? `${kind}` : `${kind} ${JSON.stringify(value)}`;
}
