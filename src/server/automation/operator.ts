import { operatorDefinition } from '../../workflow/operator/operator-definition.ts';
import { startRun } from './runs.ts';
import type { Scene } from './scene.ts';

/** What Foyer says by itself at the beginning of a conversation that no workflow speaks in. */
export async function startOperator(scene: Scene): Promise<void> {
  const { automation, contact } = scene;
  const { operator, followUpRules } = automation.settings;
  const definition = operatorDefinition(operator, {
    contact: { isAnonymous: contact.role !== 'user', hasEmail: contact.email !== null },
    isInbound: true,
    followUpRules,
  });
  if (definition === undefined) return;
  await startRun(scene, { workflowId: null, name: 'Operator', definition });
}
