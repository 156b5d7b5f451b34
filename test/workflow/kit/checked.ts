import { checkDefinition } from '../../../src/workflow/check.ts';
import type { Problem } from '../../../src/workflow/problem.ts';

export const trigger = { on: 'conversation_started' };
export const isPremium = { field: 'company.plan', op: 'eq', value: 'Premium' };

/** As `path kind`. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ path, kind }) => `${path} ${kind}`);
}

export function ofSteps(...steps: readonly unknown[]): string[] {
  return brief(checkDefinition({ trigger, steps }));
}
