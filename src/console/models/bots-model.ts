import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ConversationAutomation } from '../../contract/console/automation.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { AutomationApi } from '../session/types/automation-api.ts';
import { botFailures } from '../state/automation/bot-failures.ts';
import { toOutcome } from './settings-outcome.ts';

/**
 * What bots did in the conversation on show, and why: asked for with every change of it, for what went wrong has to be seen by whoever reads it.
 */
export const BotsModel = createModel(
  (
    api: Pick<AutomationApi, 'readConversationAutomation'>,
    chosen: ReadonlySignal<ConsoleConversation | undefined>,
  ) => {
    const isOpen = signal(false);
    const known = signal<{ id: string; automation: ConversationAutomation } | undefined>(undefined);
    const hasFailed = signal(false);
    const id = computed(() => chosen.value?.id);
    const revision = computed(() => chosen.value?.revision);
    const automation = computed(() =>
      known.value?.id === id.value ? known.value?.automation : undefined,
    );
    let asked = 0;

    /** The answer to the latest question holds. */
    async function read(conversationId: string): Promise<void> {
      asked += 1;
      const question = asked;
      hasFailed.value = false;
      const outcome = await toOutcome(api.readConversationAutomation(conversationId));
      if (question !== asked) return;
      if (outcome.isDone) known.value = { id: conversationId, automation: outcome.answer };
      else hasFailed.value = known.peek()?.id !== conversationId;
    }

    effect(() => {
      void id.value;
      isOpen.value = false;
    });
    effect(() => {
      void revision.value;
      if (id.value !== undefined) void read(id.value);
    });

    return {
      /** Whether it is on show. */
      isOpen,
      /** Undefined until it is there. */
      automation,
      hasFailed,
      /** Bots did something here, or decided not to. */
      hasActed: computed(() => {
        const { runs = [], decisions = [] } = automation.value ?? {};
        return runs.length + decisions.length > 0;
      }),
      /** What a teammate has to see to. */
      failures: computed(() =>
        automation.value === undefined ? [] : botFailures(automation.value),
      ),
      show(shown: boolean) {
        isOpen.value = shown;
      },
      async retry() {
        const conversationId = id.peek();
        if (conversationId !== undefined) await read(conversationId);
      },
    };
  },
);
export type BotsModel = InstanceType<typeof BotsModel>;
