import type { Effect } from '../../workflow/effect.ts';
import type { Run } from '../../workflow/run.ts';
import type { RunRow } from '../storage/workflow-runs.ts';
import { attempt } from './attempt.ts';
import { carryOut } from './carry-out.ts';
import type { Scene } from './scene.ts';
import { withdrawPrompt } from './settle-prompt.ts';

/** What was done is undone; but what the person has answered is known all the same, and what waits for an answer is over. */
export async function settleFailure(
  scene: Scene,
  row: RunRow,
  effects: readonly Effect[],
): Promise<void> {
  const first = effects.findIndex(({ kind }) => kind === 'say' || kind === 'act');
  const answered = effects.slice(0, first === -1 ? effects.length : first);
  const isKept = (await attempt(scene, () => carryOut(scene, row, answered, []))) === undefined;
  const isSettled = isKept && answered.some(({ kind }) => kind === 'settle');
  if (!isSettled) await withdrawPrompt(scene, JSON.parse(row.run) as Run);
}
