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
import type { InboxContext } from './inbox-context.ts';
import { createSettingsContext } from './settings-context.ts';
import type { AddressBar } from './session/types/address-bar.ts';
import type { Alerting } from './session/types/alerting.ts';
import type { ConsoleApi } from './session/types/console-api.ts';
import type { Environment } from './session/types/environment.ts';
import type { Feed } from './session/types/feed.ts';
import { createWritingContext } from './writing-context.ts';

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
  const endings: (() => void)[] = [];
  function own<Model extends Disposable>(model: Model): Model {
    endings.push(() => model[Symbol.dispose]());
    return model;
  }
  const selfId = teammate.id;
  const self = { kind: 'teammate', id: selfId, name: teammate.name } as const;

  const page = own(new PageModel(environment, clock));
  const controls = own(new ControlsModel());
  const directory = own(new DirectoryModel(api));
  const counts = own(new CountsModel(api, clock));
  const conversations = own(new ConversationsModel(api, selfId));
  const threads = own(new ThreadsModel(api, conversations));
  const actions = own(
    new ActionsModel({
      api,
      conversations,
      threads,
      directory,
      seen: (id): number | undefined => reading.seen(id),
    }),
  );
  const writing = createWritingContext({
    api,
    uploads,
    keeping,
    writingKey,
    clock,
    onWritten: threads.apply,
    onGone: async () => sync.readChosen(),
  });
  endings.push(() => writing.destroy());
  const { outgoing, composer, attachments } = writing;
  const inbox = own(new InboxModel({ route, conversations, threads, actions, outgoing, self }));
  const search = own(new SearchModel({ api, route, conversations, clock }));
  const reading = own(new ReadingModel({ api, page, inbox, threads }));
  const contact = own(
    new ContactModel(api, {
      chosen: inbox.chosen,
      conversations,
      onDeleted: (conversationIds) => sync.forget(conversationIds),
    }),
  );
  const contactPanel = own(new ContactPanelModel(environment, route));
  const bots = own(new BotsModel(api, inbox.chosen));
  const { app_id: appId } = workspace;
  const settings = createSettingsContext({
    api,
    clock,
    address,
    environment,
    directory,
    teammate,
    appId,
  });
  endings.push(() => settings.destroy());
  const collisions = own(new CollisionsModel({ composer, inbox, selfId }));
  const presence = own(new PresenceModel({ route, page, clock, selfId }));
  const preferences = own(new PreferencesModel({ alerting, environment, selfId }));
  const alerts = own(
    new AlertsModel({
      alerting,
      clock,
      page,
      route,
      conversations,
      directory,
      preferences,
      selfId,
    }),
  );
  const unsaved = own(new UnsavedModel({ address, environment, isSending: writing.isSending }));
  const connection = own(new ConnectionModel(feed, clock));
  const sync = own(
    new SyncModel({
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
      onEnded: session.end,
    }),
  );

  return {
    teammate,
    // An owner may have changed it since.
    workspaceName: computed(() => settings.messenger.settings.value?.name ?? workspace.name),
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
    connect: sync.connect,
    destroy() {
      endings.toReversed().forEach((end) => end());
    },
  };
}
