import type { Run } from './run.ts';

/**
 * A run that has not taken a step yet: tell it that it has `begun`.
 * @param id 24 hex digits
 */
export function beginRun(id: string): Run {
  return {
    version: 1,
    id,
    at: null,
    waiting: null,
    dueAtMs: null,
    answers: {},
    asked: [],
    stepCount: 0,
    effectCount: 0,
    hasFollowedUp: false,
    ending: null,
  };
}
