import { createObjectId } from '../../../base/object-id.ts';
import type { Definition } from '../../../contract/automation/definition.ts';
import { defaultOperatorSettings } from '../../../contract/automation/operator-settings.ts';
import { alwaysOpen } from '../../../contract/automation/office-hours.ts';
import type { WorkflowState } from '../../../contract/console/automation.ts';
import { writeAutomationSettings } from '../../storage/automation-settings.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { insertWorkflow } from '../../storage/workflows.ts';
import type { DemoDesk } from './furnish-desk.ts';

/** Sets up what the shop does by itself: who asks is asked whether they are a customer, and the rules know what to make of a hotel. */
export async function addAutomation(
  tx: Transaction,
  workspaceId: string,
  { teamIds }: DemoDesk,
  nowMs: number,
): Promise<void> {
  for (const [index, { name, state, isCustomerFacing, definition }] of demoWorkflows.entries()) {
    await insertWorkflow(tx, {
      workspace_id: workspaceId,
      id: createObjectId(nowMs),
      name,
      state,
      rank: index + 1,
      version: 1,
      definition,
      isCustomerFacing,
      created_at: nowMs,
      updated_at: nowMs,
    });
  }
  const named = <Rule extends object>(rule: Rule) => ({ ...rule, id: createObjectId(nowMs) });
  await writeAutomationSettings(tx, workspaceId, {
    operator: {
      ...defaultOperatorSettings,
      routing: { on: true, customers: { assign: { team: teamIds.support } } },
      qualification: { ...defaultOperatorSettings.qualification, on: true },
    },
    followUpRules: [
      {
        name: 'Large hotels',
        when: { field: 'company.size', op: 'gt', value: 50 },
        then: [{ add_tag: 'VIP' }, { set_priority: true }, { assign: { team: teamIds.sales } }],
      } as const,
      {
        name: 'Small shops',
        when: { field: 'company.size', op: 'lt', value: 50 },
        then: [{ add_tag: 'SMB' }, { assign: { team: teamIds.sales } }],
      } as const,
    ].map(named),
    assignmentRules: [
      {
        name: 'Questions about prices',
        when: {
          any: [
            { field: 'message.body', op: 'contains', value: 'pric' },
            { field: 'message.body', op: 'contains', value: 'quote' },
          ],
        },
        then: { assign: { team: teamIds.sales } },
      } as const,
      {
        name: 'Everything else',
        when: { all: [] },
        then: { assign: { team: teamIds.support } },
      } as const,
    ].map(named),
    officeHours: alwaysOpen,
  });
}

interface DemoWorkflow {
  name: string;
  state: WorkflowState;
  isCustomerFacing: boolean;
  definition: Definition;
}

const demoWorkflows: readonly DemoWorkflow[] = [
  {
    name: 'Tag what comes back',
    state: 'live',
    isCustomerFacing: false,
    definition: {
      trigger: { on: 'contact_replied' },
      audience: { when: { field: 'message.body', op: 'contains_word', value: 'return' } },
      steps: [{ tag_conversation: 'Return' }],
    },
  },
  {
    name: 'Ask how it was',
    state: 'paused',
    isCustomerFacing: true,
    definition: {
      trigger: { on: 'conversation_closed' },
      audience: { roles: ['user'] },
      steps: [{ rate_conversation: true }],
    },
  },
  {
    name: 'Remind who has gone quiet',
    state: 'draft',
    isCustomerFacing: true,
    definition: {
      trigger: { on: 'contact_unresponsive', after_s: 86_400 },
      steps: [
        { message: 'Is there anything else that we can do for you?' },
        { wait: { seconds: 172_800 } },
        { close: true },
      ],
    },
  },
];
