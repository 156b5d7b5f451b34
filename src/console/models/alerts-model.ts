import { computed, createModel, effect, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { Alerting } from '../session/types/alerting.ts';
import { toAlert, type Alert } from '../state/alert.ts';
import { alertWords } from '../state/alert-words.ts';
import { isWaitingFor } from '../state/conversations.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { DirectoryModel } from './directory-model.ts';
import type { PageModel } from './page-model.ts';
import type { PreferencesModel } from './preferences-model.ts';
import type { RouteModel } from './route-model.ts';

/** A tab that has the conversation before the teammate's eyes comes first, and is silent. */
const othersWaitMs = 250;

interface Sources {
  alerting: Alerting;
  clock: Clock;
  page: PageModel;
  route: RouteModel;
  conversations: ConversationsModel;
  directory: DirectoryModel;
  preferences: PreferencesModel;
  selfId: string;
}

/** Tells the teammate of what is new, where they do not see it anyway. */
export const AlertsModel = createModel(
  ({ alerting, clock, page, route, conversations, directory, preferences, selfId }: Sources) => {
    const permission = signal(alerting.permission());
    const cancels = new Set<Cancel>();

    const waitingCount = computed(
      () =>
        [...conversations.conversations.value.values()].filter((conversation) =>
          isWaitingFor(selfId, conversation),
        ).length,
    );
    effect(() => alerting.setBadge(waitingCount.value > 0));
    effect(() => () => {
      alerting.setBadge(false);
      cancels.forEach((cancel) => cancel());
    });

    async function speak(alert: Alert): Promise<void> {
      if (!(await alerting.claim(alert.part.id))) return;
      const { hasSound, hasDesktop } = preferences.preferences.peek();
      if (hasSound) alerting.chime();
      if (!hasDesktop) return;
      const { id } = alert.conversation;
      alerting.notify({ ...alertWords(alert), tag: id, onClick: () => route.showConversation(id) });
    }
    function teamIds(): string[] {
      return directory.teams
        .peek()
        .filter(({ teammate_ids }) => teammate_ids.includes(selfId))
        .map(({ id }) => id);
    }

    return {
      permission,
      /** Conversations that wait for this teammate to look at them, as far as they are known. */
      waitingCount,
      onChanged(change: ConsoleThread) {
        const alert = toAlert(change, { id: selfId, teamIds: teamIds() });
        if (alert === undefined) return;
        const isChosen = route.route.peek().conversationId === change.conversation.id;
        const isSeen = isChosen && page.isVisible.peek();
        if (isSeen) {
          void alerting.claim(alert.part.id);
          return;
        }
        const cancel = clock.after(othersWaitMs, () => {
          cancels.delete(cancel);
          void speak(alert);
        });
        cancels.add(cancel);
      },
      /** Only at the press of a button: browsers refuse a question that comes out of nowhere, for good. */
      async askPermission() {
        await alerting.askPermission();
        permission.value = alerting.permission();
      },
    };
  },
);
export type AlertsModel = InstanceType<typeof AlertsModel>;
