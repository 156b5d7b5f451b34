import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { AutomationModel } from '../../../src/console/models/automation-model.ts';
import { BotsModel } from '../../../src/console/models/bots-model.ts';
import { WorkflowsModel } from '../../../src/console/models/workflows-model.ts';
import type {
  AutomationSettings,
  ConversationAutomation,
  EditAutomationRequest,
} from '../../../src/contract/console/automation.ts';
import type { ConsoleConversation } from '../../../src/contract/console/conversation.ts';
import { createFakeApi, deferred, refusal } from '../fake-api.ts';
import { makeAutomation, makeRun, makeWorkflow, objectId } from '../makers.ts';

test('T4 two changes in one breath do not undo each other', async () => {
  let now = makeAutomation();
  const first = deferred<void>();
  const editAutomation = vi.fn(
    async (change: EditAutomationRequest): Promise<AutomationSettings> => {
      await first.promise;
      now = { ...now, ...change };
      return now;
    },
  );
  const model = new AutomationModel(
    createFakeApi({ readAutomation: async () => now, editAutomation }),
  );
  await model.refresh();
  const turn = (key: 'routing' | 'reply_time') =>
    model.edit(({ operator }) => ({
      operator: { ...operator, [key]: { ...operator[key], on: true } },
    }));
  const both = [turn('routing'), turn('reply_time')];
  first.resolve();
  await Promise.all(both);
  expect(model.settings.value?.operator.routing.on).toBe(true);
  expect(model.settings.value?.operator.reply_time.on).toBe(true);
});

test('T4 a change that is refused leaves what was, and the next one goes', async () => {
  const answers = [refusal('permission_required'), makeAutomation({ has_mail: true })];
  const model = new AutomationModel(
    createFakeApi({
      readAutomation: async () => makeAutomation(),
      async editAutomation() {
        const answer = answers.shift();
        if (answer === undefined || answer instanceof Error) throw answer;
        return answer;
      },
    }),
  );
  await model.refresh();
  expect((await model.edit(() => ({}))).isDone).toBe(false);
  expect(model.settings.value?.has_mail).toBe(false);
  expect((await model.edit(() => ({}))).isDone).toBe(true);
  expect(model.settings.value?.has_mail).toBe(true);
});

test('W7 W8 what is made of workflows stands in the list at once', async () => {
  const welcome = makeWorkflow({ id: objectId(1) });
  const other = makeWorkflow({ id: objectId(2), name: 'Other' });
  const model = new WorkflowsModel(
    createFakeApi({
      listWorkflows: async () => ({ workflows: [welcome] }),
      createWorkflow: async () => other,
      editWorkflow: async (_id, change) => ({ ...welcome, state: change.state ?? 'draft' }),
      orderWorkflows: async () => ({ workflows: [other, welcome] }),
      deleteWorkflow: async () => ({}),
    }),
  );
  await model.refresh();
  await model.create(other);
  await model.edit(welcome.id, { state: 'live' });
  expect(model.settings.value?.map(({ state }) => state)).toEqual(['live', 'draft']);
  await model.order([other, welcome]);
  expect(model.settings.value?.[0]).toEqual(other);
  await model.remove(other.id);
  expect(model.settings.value).toEqual([welcome]);
});

test('W10 what bots did is asked for with every change, and an answer that comes late does not undo a later one', async () => {
  const chosen = signal<ConsoleConversation | undefined>(undefined);
  const asked: { resolve(answer: ConversationAutomation): void }[] = [];
  const model = new BotsModel(
    {
      readConversationAutomation() {
        const answer = deferred<ConversationAutomation>();
        asked.push(answer);
        return answer.promise;
      },
    },
    chosen,
  );
  const conversation = { id: 'a', revision: 1 } as ConsoleConversation;
  chosen.value = conversation;
  chosen.value = { ...conversation, revision: 2 };
  expect(asked).toHaveLength(2);
  const failed = makeRun({ state: 'failed', problem: 'The team is gone.' });
  asked[1]?.resolve({ runs: [failed], decisions: [] });
  asked[0]?.resolve({ runs: [], decisions: [] });
  await vi.waitFor(() => expect(model.failures.value).toHaveLength(1));
  model.show(true);
  chosen.value = { ...conversation, id: 'b' };
  expect(model.isOpen.value).toBe(false);
  expect(model.automation.value).toBeUndefined();
});
