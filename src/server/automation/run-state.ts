import type { TraceEntry } from '../../workflow/effect.ts';
import type { Run } from '../../workflow/run.ts';
import type { RunRow } from '../storage/workflow-runs.ts';

export function stateOf({ ending }: Run): RunRow['state'] {
  if (ending === null) return 'live';
  return ending === 'failed' || ending === 'too_long' ? 'failed' : 'ended';
}

/** As it was before what could not be done, and over. */
export function failedRun(before: Run): Run {
  return { ...before, at: null, waiting: null, dueAtMs: null, ending: 'failed' };
}

/** @param traced as far as it came */
export function traceOfFailure(traced: readonly TraceEntry[], problem: Error): TraceEntry[] {
  const last = traced.findLast(({ what }) => what === 'step');
  const step = last !== undefined && 'step' in last ? last.step : '';
  return [
    { what: 'problem', step, problem: problem.message },
    { what: 'end', ending: 'failed' },
  ];
}

/** What a teammate has to see to. */
export function problemIn(traced: readonly TraceEntry[]): string | undefined {
  for (const entry of traced) {
    if (entry.what === 'problem') return entry.problem;
    if (entry.what === 'end' && entry.ending === 'too_long') return 'It went round without an end.';
  }
  return undefined;
}

/** Lines beyond these help nobody. */
const mostLines = 500;

export function addToTrace(trace: string, entries: readonly TraceEntry[], at: number): string {
  const lines = JSON.parse(trace) as unknown[];
  return JSON.stringify([...lines, ...entries.map((entry) => ({ at, entry }))].slice(-mostLines));
}
