import { alwaysOpen } from '../contract/automation/office-hours.ts';
import type { DryRunAnswer } from '../contract/console/automation.ts';
import type { Facts } from '../rules/facts.ts';
import { beginRun } from './begin-run.ts';
import { linesOf } from './dry-run-lines.ts';
import type { Asking } from './effect.ts';
import { layOver } from './lay-over.ts';
import { spokenText, type Listening } from './operator/texts/spoken-text.ts';
import type { Program } from './program.ts';
import type { RunEvent } from './run-event.ts';
import type { Run } from './run.ts';
import { step } from './step.ts';

type Line = DryRunAnswer['lines'][number];

/** Who reads more of one that goes round has understood. */
const maxLines = 500;

/**
 * What a workflow would do, without doing it: `step` with nobody to carry the effects out.
 * @param answers in order, as they would be typed; of buttons the label; an empty one skips. Where there is none any more, it stops
 * @param listening where it is other than that mail can be sent and the office always open
 */
export function dryRun(
  program: Program,
  facts: Facts,
  answers: readonly string[],
  listening: Partial<Listening> = {},
): Line[] {
  const lines: Line[] = [];
  const left = [...answers];
  let known = facts;
  let run = beginRun('0'.repeat(24));
  let event: RunEvent | undefined = { kind: 'begun' };
  let asking: Asking | undefined;
  while (event !== undefined && lines.length < maxLines) {
    const before: Run = run;
    const outcome = step(program, run, event, known);
    run = outcome.run;
    const to = { ...listeningOf(known), ...listening };
    for (const effect of outcome.effects) {
      known = layOver(known, effect);
      if (effect.kind === 'say') asking = effect.asking;
      lines.push(...linesOf(effect, to));
    }
    if (run === before) {
      lines.push({ kind: 'end', text: 'This is no answer to the question' });
      return lines;
    }
    event = nextEvent(run, asking, left, to, lines);
    if (event?.kind === 'due') known = at(known, run.dueAtMs);
  }
  return lines;
}

/** Time passes at once. */
function at(facts: Facts, nowMs: number | null): Facts {
  return { ...facts, nowMs: nowMs ?? facts.nowMs };
}

const units: readonly (readonly [ms: number, name: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
];

/** In the greatest unit of which it is a whole number. */
function durationText(ms: number): string {
  const [unitMs, name] = units.find(([unit]) => ms >= unit && ms % unit === 0) ?? [1_000, 'second'];
  const count = Math.round(ms / unitMs);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** What happens next; undefined where the run has ended or nobody answers. */
function nextEvent(
  run: Run,
  asking: Asking | undefined,
  answers: string[],
  to: Listening,
  lines: Line[],
): RunEvent | undefined {
  if (run.waiting === null) return undefined;
  if (run.waiting.for === 'time') {
    const duration = durationText((run.dueAtMs ?? to.nowMs) - to.nowMs);
    const orReply = run.waiting.isEndedByReply ? ', or until somebody replies' : '';
    lines.push({ kind: 'wait', text: `Waits ${duration}${orReply}` });
    return { kind: 'due' };
  }
  const { promptId } = run.waiting;
  const answer = answers.shift();
  if (answer === undefined) {
    lines.push({ kind: 'wait', text: 'Waits for an answer' });
    return undefined;
  }
  lines.push({ kind: 'person', text: answer === '' ? 'Skips' : answer });
  if (asking?.kind === 'buttons') {
    return { kind: 'pressed', promptId, optionId: optionOf(asking.options, answer, to) };
  }
  return answer === ''
    ? { kind: 'skipped', promptId }
    : { kind: 'answered', promptId, value: answer };
}

type Options = Extract<Asking, { kind: 'buttons' }>['options'];

function optionOf(options: Options, answer: string, to: Listening): string {
  const folded = answer.trim().toLowerCase();
  const english = { ...to, language: 'en' };
  const option = options.find(({ label }) =>
    [to, english].some((reader) => spokenText(label, reader).toLowerCase() === folded),
  );
  return option?.id ?? '';
}

function listeningOf({ nowMs, contact }: Facts): Listening {
  return {
    language: contact?.language,
    timeZone: contact?.time_zone,
    overrides: {},
    officeHours: alwaysOpen,
    hasMail: true,
    nowMs,
  };
}
