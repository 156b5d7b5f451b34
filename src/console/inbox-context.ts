import { computed } from '@preact/signals';
import type { Clock } from '../base/clock.ts';
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
import { PreferencesModel } from './models/preferences-model.ts';
import { PresenceModel } from './models/presence-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import type { RouteModel } from './models/route-model.ts';
import { SearchModel } from './models/search-model.ts';
import type { SessionModel } from './models/session-model.ts';
import { SyncModel } from './models/sync-model.ts';
import { ThreadsModel } from './models/threads-model.ts';
import { UnsavedModel } from './models/unsaved-model.ts';
import { createSettingsContext, type SettingsContext } from './settings-context.ts';
import type { AddressBar } from './session/types/address-bar.ts';
import type { Alerting } from './session/types/alerting.ts';
import type { ConsoleApi } from './session/types/console-api.ts';
import type { Environment } from './session/types/environment.ts';
import type { Feed } from './session/types/feed.ts';
import { createWritingContext, type WritingContext } from './writing-context.ts';

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
  attachments: WritingContext['attachments'];
  /** What is written until the server has it. */
  writing: WritingContext;
  /** What is changed and not saved. */
  unsaved: UnsavedModel;
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
  preferences: PreferencesModel;
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
  { teammate, workspace, writing_key: writingKey, uploads }: ConsoleSession,
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
    uploads,
    keeping,
    writingKey,
    clock,
    onWritten: threads.apply,
    onGone: async () => sync.readChosen(),
  });
  const { outgoing, composer, attachments } = writing;
  const inbox = new InboxModel({ route, conversations, threads, actions, outgoing, self });
  const search = new SearchModel({ api, route, conversations, clock });
  const reading = new ReadingModel({ api, page, inbox, threads });
  const contact = new ContactModel(api, {
    chosen: inbox.chosen,
    conversations,
    onDeleted: (conversationIds) => sync.forget(conversationIds),
  });
  const contactPanel = new ContactPanelModel(environment, route);
  const bots = new BotsModel(api, inbox.chosen);
  const settings = createSettingsContext({
    api,
    clock,
    address,
    environment,
    directory,
    teammate,
    appId: workspace.app_id,
  });
  const collisions = new CollisionsModel({ composer, inbox, selfId });
  const presence = new PresenceModel({ route, page, clock, selfId });
  const preferences = new PreferencesModel({ alerting, environment, selfId });
  const alerts = new AlertsModel({
    alerting,
    clock,
    page,
    route,
    conversations,
    directory,
    preferences,
    selfId,
  });
  const connection = new ConnectionModel(feed, {
    clock,
    onConnected: () => sync.onConnected(),
    onDisconnected: presence.onDisconnected,
    ask: async () => sync.refresh(),
    onChanged: (change) => sync.onChanged(change),
    onContactChanged: contact.hear,
    onContactDeleted: (_contactId, conversationIds) => sync.forget(conversationIds),
    onDirectoryChanged: () => sync.onDirectoryChanged(),
    onTyping: presence.onTyping,
    onViewers: presence.onViewers,
    onEnded: session.end,
  });

  const sync = new SyncModel({
    clock,
    environment,
    connection,
    route,
    inbox,
    directory,
    conversations,
    threads,
    counts,
    contact,
    presence,
    alerts,
    outgoing,
    writing,
  });
  const unsaved = new UnsavedModel({
    address,
    environment,
    isSending: computed(
      () => attachments.count.value > 0 || outgoing.outgoing.value.some(({ isKept }) => !isKept),
    ),
  });

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
    attachments,
    writing,
    unsaved,
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
    preferences,
    controls,
    connection,
    connect: () => sync.connect(),
    destroy() {
      connection.disconnect();
      counts.stop();
      unsaved[Symbol.dispose]();
      sync[Symbol.dispose]();
      settings.destroy();
      writing.destroy();
      for (const model of [
        connection,
        bots,
        contactPanel,
        contact,
        alerts,
        preferences,
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
