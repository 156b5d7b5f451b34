import { inSavepoint } from '../storage/database/savepoint.ts';
import type { Scene } from './scene.ts';

/**
 * Does a part of what follows that may fail by itself: then it is as if it had not been tried, and the rest stays.
 * @returns what went wrong, if something did
 */
export async function attempt(scene: Scene, run: () => Promise<void>): Promise<Error | undefined> {
  const { next, ...before } = scene;
  const { length } = next;
  const problem = await inSavepoint(scene.tx, run);
  if (problem !== undefined) {
    Object.assign(scene, before);
    next.length = length;
  }
  return problem;
}
