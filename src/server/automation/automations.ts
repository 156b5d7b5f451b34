import type { Definition } from '../../contract/automation/definition.ts';
import type { AssignmentRule } from '../../contract/automation/rule.ts';
import type { TriggerKind } from '../../contract/automation/trigger.ts';
import type { Predicate } from '../../contract/automation/predicate.ts';
import type { Facts, Test } from '../../rules/facts.ts';
import { buildPredicate } from '../../rules/build.ts';
import { createIsOpen } from '../../workflow/office-hours.ts';
import {
  findAutomationRevision,
  readAutomationSettings,
  type AutomationSettings,
} from '../storage/automation-settings.ts';
import type { Db } from '../storage/database/database.ts';
import { listWorkflows, type WorkflowRow } from '../storage/workflows.ts';

/** A workflow that is live, and whether it is for somebody: built once for all people. */
export interface LiveWorkflow {
  row: WorkflowRow;
  isFor(facts: Facts): boolean;
}

/** A rule, built once for all people. */
export interface LiveRule extends AssignmentRule {
  holds(facts: Facts): boolean;
}

/** What happens by itself in a workspace, as of one revision. */
export interface Automation {
  revision: number;
  settings: AutomationSettings;
  /** By the office hours. */
  isOpen(nowMs: number): boolean;
  /** In their order. */
  assignmentRules: readonly LiveRule[];
  /** In their order. */
  byTrigger: ReadonlyMap<TriggerKind, readonly LiveWorkflow[]>;
}

/** What is held in memory of it. */
export interface Automations {
  read(db: Db, workspaceId: string): Promise<Automation>;
}

/** Reads settings and workflows once for each revision: asking for the revision is one row. */
export function createAutomations(): Automations {
  const known = new Map<string, Automation>();
  return {
    async read(db, workspaceId) {
      const revision = await findAutomationRevision(db, workspaceId);
      const standing = known.get(workspaceId);
      if (standing?.revision === revision) return standing;
      const settings = await readAutomationSettings(db, workspaceId);
      const automation: Automation = {
        revision,
        settings,
        isOpen: createIsOpen(settings.officeHours),
        assignmentRules: settings.assignmentRules.map((rule) => ({
          ...rule,
          holds: toTest(rule.when),
        })),
        byTrigger: byTrigger(await listWorkflows(db, workspaceId)),
      };
      // Also where it is lower: a backup that was restored comes to the same numbers again, with something else.
      known.set(workspaceId, automation);
      return automation;
    },
  };
}

function byTrigger(workflows: readonly WorkflowRow[]): Map<TriggerKind, LiveWorkflow[]> {
  const live = new Map<TriggerKind, LiveWorkflow[]>();
  for (const row of workflows.filter(({ state }) => state === 'live')) {
    const { on } = row.definition.trigger;
    const same = live.get(on) ?? [];
    same.push({ row, isFor: toIsFor(row.definition) });
    live.set(on, same);
  }
  return live;
}

function toIsFor({ audience }: Definition): LiveWorkflow['isFor'] {
  const roles = audience?.roles && new Set<string>(audience.roles);
  const holds = audience?.when && toTest(audience.when);
  return (facts) =>
    (roles === undefined || roles.has(facts.contact?.role ?? '')) &&
    (holds === undefined || holds(facts));
}

/** One that cannot be built says so where it is asked: the other workflows, and what has woken them, go on. */
function toTest(when: Predicate): Test {
  try {
    return buildPredicate(when);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
