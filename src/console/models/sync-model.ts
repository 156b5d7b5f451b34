import { createModel, effect } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { OutgoingModel } from '../../writing/outgoing-model.ts';
import type { Environment } from '../session/types/environment.ts';
import { everythingOpen, toKey } from '../state/inbox-view.ts';
import type { AlertsModel } from './alerts-model.ts';
import type { ConnectionModel } from './connection-model.ts';
import type { ContactModel } from './contact-model.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { CountsModel } from './counts-model.ts';
import type { DirectoryModel } from './directory-model.ts';
import type { InboxModel } from './inbox-model.ts';
import type { PresenceModel } from './presence-model.ts';
import type { RouteModel } from './route-model.ts';
import type { ThreadsModel } from './threads-model.ts';

/** A connection that takes its time must not keep the list from showing. */
const longestWaitMs = 300;
const allOpenKey = toKey(everythingOpen);

interface Sources {
  clock: Clock;
  environment: Pick<Environment, 'isVisible' | 'onVisibility'>;
  connection: ConnectionModel;
  route: RouteModel;
  inbox: InboxModel;
  directory: DirectoryModel;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  counts: CountsModel;
  contact: ContactModel;
  presence: PresenceModel;
  alerts: AlertsModel;
  outgoing: Pick<OutgoingModel, 'pump'>;
  writing: { forgetConversations(ids: readonly string[]): void };
  /** The server has said that the session is over. */
  onEnded(): void;
}

/** Keeps what is known here as the server has it: what is asked for and when, who hears of a change, what is let go of. */
export const SyncModel = createModel((sources: Sources) => {
  const { clock, environment, connection, route, inbox, directory } = sources;
  const { conversations, threads, counts, contact, presence, alerts, writing } = sources;
  let cancelFirst: Cancel = () => {};

  /** Before that nothing is asked for: what happens until the line stands would not be heard. */
  const isOn = (): boolean => connection.status.peek() !== 'off';

  async function refreshList(): Promise<void> {
    await conversations.refresh(inbox.view.peek(), inbox.chosenId.peek());
  }
  async function readChosen(): Promise<void> {
    const chosenId = inbox.chosenId.peek();
    if (chosenId !== undefined) await threads.read(chosenId);
  }
  /** Asks for what is on show, and for what waits elsewhere. */
  function refresh(): void {
    cancelFirst();
    void refreshList();
    if (inbox.viewKey.peek() !== allOpenKey)
      void conversations.refresh(everythingOpen, inbox.chosenId.peek());
    void readChosen();
    void counts.refresh();
  }
  /** They are gone for good, with the person. */
  function forget(conversationIds: readonly string[]): void {
    if (conversationIds.includes(inbox.chosenId.peek() ?? '')) route.leaveConversation();
    conversations.forget(conversationIds);
    threads.forget(conversationIds);
    writing.forgetConversations(conversationIds);
    counts.refreshSoon();
  }

  effect(() => {
    const { value: key } = inbox.viewKey;
    if (key !== '' && isOn()) void refreshList();
  });
  effect(() => {
    const chosenId = inbox.chosenId.value;
    if (chosenId === undefined) return;
    threads.keep(chosenId);
    if (isOn()) void threads.read(chosenId);
  });
  effect(() => {
    const chosenId = inbox.chosenId.value;
    const isGone = inbox.thread.value.status === 'unknown';
    if (chosenId !== undefined && isGone) writing.forgetConversations([chosenId]);
  });
  effect(() => connection.sayViewing(presence.viewing.value));
  // A page that was long in the background may have slept through something.
  effect(() =>
    environment.onVisibility(() => {
      if (environment.isVisible() && isOn()) refresh();
    }),
  );
  effect(() => () => cancelFirst());

  return {
    readChosen,
    forget,
    connect() {
      if (isOn()) return;
      connection.connect({
        onConnected() {
          connection.sayViewing(presence.viewing.peek());
          refresh();
          void directory.refresh();
          sources.outgoing.pump();
        },
        onDisconnected: presence.onDisconnected,
        ask: async () => refresh(),
        onChanged(change) {
          void threads.apply(change);
          presence.onChanged(change);
          contact.hearConversation(change.conversation);
          alerts.onChanged(change);
          counts.refreshSoon();
        },
        onContactChanged: contact.hear,
        onContactDeleted: (_contactId, conversationIds) => forget(conversationIds),
        onDirectoryChanged() {
          void directory.refresh();
          // A team or a tag that is gone has changed what the lists are of.
          void refreshList();
          counts.refreshSoon();
        },
        onTyping: presence.onTyping,
        onViewers: presence.onViewers,
        onEnded: sources.onEnded,
      });
      cancelFirst = clock.after(longestWaitMs, refresh);
    },
  };
});
export type SyncModel = InstanceType<typeof SyncModel>;
