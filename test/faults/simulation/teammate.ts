import type { Assignee } from '../../../src/contract/assignee.ts';
import { createUuid } from '../../../src/base/uuid.ts';
import { assignConversation } from '../../../src/server/commands/assign-conversation.ts';
import { changeState } from '../../../src/server/commands/change-state.ts';
import { addTagToConversation } from '../../../src/server/commands/change-conversation-tag.ts';
import { editWorkflow } from '../../../src/server/commands/edit-workflow.ts';
import { prioritise } from '../../../src/server/commands/prioritise.ts';
import { writeAsTeammate } from '../../../src/server/commands/write-as-teammate.ts';
import type { Random } from '../../kit/random.ts';
import { paragraph } from '../../kit/visitor.ts';
import type { Said } from './watch.ts';
import type { World } from './world.ts';

/** A teammate, and what they do in a conversation. */
export class SimulatedTeammate {
  readonly #world: World;
  readonly #random: Random;
  readonly #said: Said;
  #count = 0;

  constructor(world: World, random: Random, said: Said) {
    this.#world = world;
    this.#random = random;
    this.#said = said;
  }

  async act(id: string): Promise<string[]> {
    const { context, owner, teams, clock } = this.#world;
    const { integer, pick } = this.#random;
    const chance = integer(1, 100);
    if (chance <= 45) await this.#write(id, 'comment');
    else if (chance <= 50) await this.#write(id, 'note');
    else if (chance <= 62) {
      const assignees: [Assignee, ...Assignee[]] = [
        { kind: 'nobody' },
        { kind: 'teammate', id: owner.id },
        { kind: 'team', id: pick(teams) },
      ];
      const assignee = pick(assignees);
      await assignConversation(context, owner, id, assignee);
    } else if (chance <= 77) await changeState(context, owner, id, { state: 'closed' });
    else if (chance <= 82) await changeState(context, owner, id, { state: 'open' });
    else if (chance <= 92) {
      const snoozed_until = clock.nowMs() + integer(1, 100) * 600_000;
      const isOpenEnded = integer(1, 4) === 1;
      await changeState(context, owner, id, {
        state: 'snoozed',
        ...(!isOpenEnded && { snoozed_until }),
      });
    } else if (chance <= 96) await prioritise(context, owner, id, integer(0, 1) === 1);
    else await addTagToConversation(context, owner, id, 'Seen');
    return [id];
  }

  /** Pauses a workflow, or lets it go on. */
  async manage(): Promise<string[]> {
    const { context, owner, workflows } = this.#world;
    const state = this.#random.pick(['live', 'live', 'paused'] as const);
    await editWorkflow(context, owner, this.#random.pick(workflows), { state });
    return [];
  }

  async #write(id: string, kind: 'comment' | 'note'): Promise<void> {
    const { context, owner, clock } = this.#world;
    this.#count += 1;
    const comment = {
      id: createUuid(clock.nowMs()),
      blocks: paragraph(`Answer ${this.#count}`),
    };
    await writeAsTeammate(context, owner, id, kind, comment);
    if (kind === 'comment') this.#said.add(id, 'teammate', comment);
  }
}
