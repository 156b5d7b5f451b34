import { must } from '../../../src/base/must.ts';
import { startTimerLoop } from '../../../src/server/automation/timer-loop.ts';
import { createTeam } from '../../../src/server/commands/create-team.ts';
import { dissolveTeam } from '../../../src/server/commands/dissolve-team.ts';
import { editAutomation, readAutomation } from '../../../src/server/commands/edit-automation.ts';
import { createWorkflow, editWorkflow } from '../../../src/server/commands/edit-workflow.ts';
import { ensureWorkspace } from '../../../src/server/commands/ensure-workspace.ts';
import { toConfig } from '../../../src/server/config.ts';
import { createContext, type Context } from '../../../src/server/context.ts';
import { findTeammateByEmail, type Teammate } from '../../../src/server/storage/teammates.ts';
import { sql } from 'kysely';
import { createTestDatabase } from '../../kit/databases.ts';
import { identitySecret, owner as ownersCredentials } from '../../kit/server.ts';
import { createLoopClock, type LoopClock } from './loop-clock.ts';
import { workflowsOf } from './workflows.ts';

/** A server without doors, whose time goes on as it is told. */
export interface World {
  readonly context: Context;
  readonly clock: LoopClock;
  readonly owner: Teammate;
  readonly teams: readonly [string, ...string[]];
  /** The ids of those that can be paused. */
  readonly workflows: readonly [string, ...string[]];
  /** What has gone wrong behind everybody's back. */
  readonly errors: readonly unknown[];
  close(): Promise<void>;
}

export async function openWorld(startMs: number): Promise<World> {
  const { environment, drop } = await createTestDatabase('sqlite');
  const clock = createLoopClock(startMs);
  const config = toConfig({
    ...environment,
    FOYER_OWNER_EMAIL: ownersCredentials.email,
    FOYER_OWNER_PASSWORD: ownersCredentials.password,
    FOYER_IDENTITY_SECRET: identitySecret,
    FOYER_LOG_LEVEL: 'silent',
    FOYER_DEMO: '0',
  });
  const context = await createContext(config, { clock });
  // Nothing is killed here: the disk need not keep up.
  await sql`pragma synchronous = off`.execute(context.database.db);
  await ensureWorkspace(context, { ...config, hasDemoContent: false });
  const found = await findTeammateByEmail(context.database.db, 'demo', ownersCredentials.email);
  const owner = must(found, 'the owner');
  const errors: unknown[] = [];
  const { teams, workflows } = await setUp(context, owner);
  const stop = startTimerLoop({
    ...context,
    retention: config.retention,
    mailDomain: config.mail.domain,
    onError: (error) => errors.push(error),
  });
  return {
    context,
    clock,
    owner,
    teams,
    workflows,
    errors,
    async close() {
      await stop();
      await context.close();
      await drop();
    },
  };
}

async function setUp(context: Context, owner: Teammate) {
  const team = async (name: string, distribution: 'manual' | 'balanced' = 'manual') => {
    const request = { name, distribution, teammate_ids: [owner.id] };
    return (await createTeam(context, owner, request)).id;
  };
  const sales = await team('Sales');
  const billing = await team('Billing');
  const support = await team('Support', 'balanced');
  const gone = await team('Gone');
  const ids: string[] = [];
  const definitions = workflowsOf({ sales, billing, gone });
  for (const [name, definition] of Object.entries(definitions)) {
    const { id } = await createWorkflow(context, owner, { name, definition });
    await editWorkflow(context, owner, id, { state: 'live' });
    ids.push(id);
  }
  await dissolveTeam(context, owner, gone);
  const { operator } = await readAutomation(context, owner);
  await editAutomation(context, owner, {
    operator: {
      ...operator,
      routing: { on: true, customers: { assign: { team: support } } },
      qualification: { ...operator.qualification, on: true },
      reply_time: { on: true },
    },
    follow_up_rules: [
      {
        name: 'Large',
        when: { field: 'company.size', op: 'gt', value: 50 },
        then: [{ add_tag: 'VIP' }, { assign: { team: sales } }, { reply: 'We call you' }],
      },
      {
        name: 'Small',
        when: { field: 'company.size', op: 'lt', value: 50 },
        then: [{ add_tag: 'SMB' }, { create_salesforce_lead: true }],
      },
    ],
    assignment_rules: [
      {
        name: 'Projects',
        when: { field: 'message.body', op: 'contains', value: 'project' },
        then: { assign: { team: sales } },
      },
    ],
  });
  return {
    teams: [sales, billing, support] as const,
    workflows: ids as [string, ...string[]],
  };
}
