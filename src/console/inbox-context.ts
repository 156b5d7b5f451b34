import { effect } from '@preact/signals';
import type { Cancel, Clock } from '../base/clock.ts';
import type { ConsoleSession } from '../contract/console/session.ts';
import type { Keeping } from '../writing/keeping.ts';
import { ActionsModel } from './models/actions-model.ts';
import { AlertsModel } from './models/alerts-model.ts';
import { BotsModel } from './models/bots-model.ts';
import { CollisionsModel } from './models/collisions-model.ts';
import { ContactModel } from './models/contact-model.ts';
import { ContactPanelModel } from './models/contact-panel-model.ts';
import { ConnectionModel } from './models/connection-model.ts';
import { ControlsModel } from './models/controls-model.ts';
import { ConversationsModel } from './models/conversations-model.ts';
import { CountsModel } from './models/counts-model.ts';
import { DirectoryModel } from './models/directory-model.ts';
import { InboxModel } from './models/inbox-model.ts';
import { PageModel } from './models/page-model.ts';
import { PresenceModel } from './models/presence-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import type { RouteModel } from './models/route-model.ts';
import { SearchModel } from './models/search-model.ts';
import type { SessionModel } from './models/session-model.ts';
import { ThreadsModel } from './models/threads-model.ts';
import { createSettingsContext, type SettingsContext } from './settings-context.ts';
import type { AddressBar, Alerting, ConsoleApi, Environment, Feed } from './session/types.ts';
import { everythingOpen, toKey } from './state/inbox-view.ts';
import { createWritingContext, type WritingContext } from './writing-context.ts';

/** A connection that takes its time must not keep the list from showing. */
const longestWaitMs = 300;
const allOpenKey = toKey(everythingOpen);

/** Everything that the views of a signed-in teammate are given. */
export interface InboxContext {
  teammate: ConsoleSession['teammate'];
  workspace: ConsoleSession['workspace'];
  locale: string;
  /** IANA, of the teammate. */
  timeZone: string;
  /** Whether shortcuts go by the Command key. */
  isApple: boolean;
  session: SessionModel;
  route: RouteModel;
  page: PageModel;
  directory: DirectoryModel;
  counts: CountsModel;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  actions: ActionsModel;
  outgoing: WritingContext['outgoing'];
  composer: WritingContext['composer'];
  /** What is written until the server has it. */
  writing: WritingContext;
  inbox: InboxModel;
  search: SearchModel;
  reading: ReadingModel;
  contact: ContactModel;
  contactPanel: ContactPanelModel;
  bots: BotsModel;
  settings: SettingsContext;
  collisions: CollisionsModel;
  presence: PresenceModel;
  alerts: AlertsModel;
  controls: ControlsModel;
  connection: ConnectionModel;
  connect(): void;
  destroy(): void;
}

interface Parts {
  api: ConsoleApi;
  feed: Feed;
  environment: Environment;
  alerting: Alerting;
  keeping: Keeping;
  clock: Clock;
  session: SessionModel;
  route: RouteModel;
  address: AddressBar;
}

/** Builds one teammate's models in the order in which they need each other; takes them down in reverse. */
export function createInboxContext(
  { teammate, workspace, writing_key: writingKey }: ConsoleSession,
  { api, feed, environment, alerting, keeping, clock, session, route, address }: Parts,
): InboxContext {
  const selfId = teammate.id;
  const self = { kind: 'teammate', id: selfId, name: teammate.name } as const;
  const page = new PageModel(environment, clock);
  const controls = new ControlsModel();
  const directory = new DirectoryModel(api);
  const counts = new CountsModel(api, clock);
  const conversations = new ConversationsModel(api, selfId);
  const threads = new ThreadsModel(api, conversations);
  const actions = new ActionsModel({ api, conversations, threads, directory });
  const writing = createWritingContext({
    api,
    keeping,
    writingKey,
    clock,
    onWritten: threads.apply,
    onGone: async () => readChosen(),
  });
  const { outgoing, composer } = writing;
  const inbox = new InboxModel({ route, conversations, threads, actions, outgoing, self });
  const search = new SearchModel({ api, route, conversations, clock });
  const reading = new ReadingModel({ api, page, inbox, threads });
  const contact = new ContactModel(api, {
    chosen: inbox.chosen,
    conversations,
    onDeleted: forget,
  });
  const contactPanel = new ContactPanelModel(environment, inbox.chosenId);
  const bots = new BotsModel(api, inbox.chosen);
  const settings = createSettingsContext({ api, address, environment, directory, teammate });
  const collisions = new CollisionsModel({ composer, inbox, selfId });
  const presence = new PresenceModel({ route, page, clock, selfId });
  const alerts = new AlertsModel({
    alerting,
    clock,
    page,
    route,
    conversations,
    directory,
    selfId,
  });
  const connection = new ConnectionModel(feed, {
    clock,
    onConnected() {
      connection.sayViewing(presence.viewing.peek());
      refresh();
      void directory.refresh();
      outgoing.pump();
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
      void conversations.refresh(inbox.view.peek(), inbox.chosenId.peek());
      counts.refreshSoon();
    },
    onTyping: presence.onTyping,
    onViewers: presence.onViewers,
    onEnded: session.end,
  });

  let cancelFirst: Cancel = () => {};

  /** They are gone for good, with the person. */
  function forget(conversationIds: readonly string[]): void {
    if (conversationIds.includes(inbox.chosenId.peek() ?? '')) route.leaveConversation();
    conversations.forget(conversationIds);
    threads.forget(conversationIds);
    writing.forgetConversations(conversationIds);
    counts.refreshSoon();
  }
  async function readChosen(): Promise<void> {
    const chosenId = inbox.chosenId.peek();
    if (chosenId !== undefined) await threads.read(chosenId);
  }
  /** Asks for what is on show, and for what waits elsewhere. */
  function refresh(): void {
    cancelFirst();
    const keptId = inbox.chosenId.peek();
    void conversations.refresh(inbox.view.peek(), keptId);
    if (inbox.viewKey.peek() !== allOpenKey) void conversations.refresh(everythingOpen, keptId);
    void readChosen();
    void counts.refresh();
  }

  /** Before that nothing is asked for: what happens until the line stands would not be heard. */
  const isOn = (): boolean => connection.status.peek() !== 'off';
  const endings = [
    effect(() => {
      const { value: key } = inbox.viewKey;
      if (key !== '' && isOn())
        void conversations.refresh(inbox.view.peek(), inbox.chosenId.peek());
    }),
    effect(() => {
      const chosenId = inbox.chosenId.value;
      if (chosenId === undefined) return;
      threads.keep(chosenId);
      if (isOn()) void threads.read(chosenId);
    }),
    effect(() => {
      const chosenId = inbox.chosenId.value;
      const isGone = inbox.thread.value.status === 'unknown';
      if (chosenId !== undefined && isGone) writing.forgetConversations([chosenId]);
    }),
    effect(() => connection.sayViewing(presence.viewing.value)),
    // A page that was long in the background may have slept through something.
    environment.onVisibility(() => {
      if (environment.isVisible() && isOn()) refresh();
    }),
    effect(() => environment.setHeld(outgoing.outgoing.value.some(({ isKept }) => !isKept))),
  ];

  return {
    teammate,
    workspace,
    locale: environment.locale,
    timeZone: environment.timeZone,
    isApple: environment.isApple,
    session,
    route,
    page,
    directory,
    counts,
    conversations,
    threads,
    actions,
    outgoing,
    composer,
    writing,
    inbox,
    search,
    reading,
    contact,
    contactPanel,
    bots,
    settings,
    collisions,
    presence,
    alerts,
    controls,
    connection,
    connect() {
      if (isOn()) return;
      connection.connect();
      cancelFirst = clock.after(longestWaitMs, refresh);
    },
    destroy() {
      cancelFirst();
      connection.disconnect();
      counts.stop();
      endings.toReversed().forEach((end) => end());
      settings.destroy();
      writing.destroy();
      for (const model of [
        connection,
        bots,
        contactPanel,
        contact,
        alerts,
        presence,
        collisions,
        reading,
        search,
        inbox,
        actions,
        threads,
        conversations,
        counts,
        directory,
        controls,
        page,
      ]) {
        model[Symbol.dispose]();
      }
    },
  };
}
