import type { Action } from '../contract/automation/action.ts';
import type { BotText } from '../contract/automation/bot-text.ts';
import { explainPredicate } from '../rules/explain.ts';
import type { AttributeValue, Facts } from '../rules/facts.ts';
import type { Asking, Effect, TraceEntry } from './effect.ts';
import { layOver } from './lay-over.ts';
import { partId } from './part-id.ts';
import type { Program, ProgramTest } from './program.ts';
import type { Run } from './run.ts';

/** What a run does between two things that it is told: the run and its effects as far as they have come. */
export interface Turn {
  readonly program: Program;
  run: Run;
  /** With all that this turn has done laid over them. */
  facts: Facts;
  readonly effects: Effect[];
}

export function beginTurn(program: Program, run: Run, facts: Facts): Turn {
  return { program, run, facts, effects: [] };
}

export function change(turn: Turn, changes: Partial<Run>): void {
  turn.run = { ...turn.run, ...changes };
}

function effect(turn: Turn, one: Effect): void {
  turn.effects.push(one);
  turn.facts = layOver(turn.facts, one);
}

export function trace(turn: Turn, entry: TraceEntry): void {
  effect(turn, { kind: 'trace', entry });
}

/** @returns the id of the part that says it */
export function say(turn: Turn, text: BotText, asking?: Asking): string {
  const id = nextId(turn);
  effect(turn, { kind: 'say', id, text, ...(asking === undefined ? {} : { asking }) });
  return id;
}

/** @param rule the one that wants it, by name */
export function act(turn: Turn, action: Action, rule?: string): void {
  if ('reply' in action) {
    say(turn, action.reply);
    return;
  }
  const named = rule === undefined ? {} : { rule };
  effect(turn, { kind: 'act', id: nextId(turn), action, ...named });
}

export function save(turn: Turn, attribute: string, value: AttributeValue): void {
  effect(turn, { kind: 'save', attribute, value });
}

export function settle(
  turn: Turn,
  promptId: string,
  as: 'answered' | 'skipped' | 'over',
  answer?: string,
): void {
  effect(turn, { kind: 'settle', promptId, as, ...(answer === undefined ? {} : { answer }) });
  if (as !== 'over') return;
  const asked = turn.run.asked.map((one) =>
    one.promptId === promptId ? { ...one, isOver: true as const } : one,
  );
  change(turn, { asked });
}

/** Whether it holds, and why, for whoever reads afterwards. @param name of the rule */
export function holds(turn: Turn, test: ProgramTest, step: string, name?: string): boolean {
  const held = test.holds(turn.facts);
  const because = explainPredicate(test.predicate, turn.facts);
  const named = name === undefined ? {} : { name };
  trace(turn, { what: 'condition', step, ...named, held, because });
  return held;
}

function nextId(turn: Turn): string {
  const { id, effectCount } = turn.run;
  change(turn, { effectCount: effectCount + 1 });
  return partId(id, effectCount);
}
