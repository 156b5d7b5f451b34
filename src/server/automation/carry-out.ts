import { unreachable } from '../../base/unreachable.ts';
import type { Effect, TraceEntry } from '../../workflow/effect.ts';
import type { RunRow } from '../storage/workflow-runs.ts';
import { act } from './act.ts';
import { saveAttribute } from './save-attribute.ts';
import { say } from './say.ts';
import type { Scene } from './scene.ts';
import { settlePrompt } from './settle-prompt.ts';

/**
 * Does what a step has come to, in order.
 * @param traced takes the lines of what was come to
 * @throws {RefusalError} what cannot be done any more, as an assignment to a team that is gone
 */
export async function carryOut(
  scene: Scene,
  row: RunRow,
  effects: readonly Effect[],
  traced: TraceEntry[],
): Promise<void> {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'say':
        await say(scene, row.id, effect);
        break;
      case 'settle':
        await settlePrompt(scene, effect);
        break;
      case 'save':
        await saveAttribute(scene, effect.attribute, effect.value);
        break;
      case 'act':
        await act(scene, row.id, effect);
        break;
      case 'trace':
        traced.push(effect.entry);
        break;
      default:
        unreachable(effect);
    }
  }
}
