import type { ReadonlySignal } from '@preact/signals';
import type { ConsoleSession } from '../contract/console/session.ts';
import type { ActionsModel } from './models/actions-model.ts';
import type { AlertsModel } from './models/alerts-model.ts';
import type { BotsModel } from './models/bots-model.ts';
import type { CollisionsModel } from './models/collisions-model.ts';
import type { ConnectionModel } from './models/connection-model.ts';
import type { ContactModel } from './models/contact-model.ts';
import type { ContactPanelModel } from './models/contact-panel-model.ts';
import type { ControlsModel } from './models/controls-model.ts';
import type { ConversationsModel } from './models/conversations-model.ts';
import type { CountsModel } from './models/counts-model.ts';
import type { DirectoryModel } from './models/directory-model.ts';
import type { InboxModel } from './models/inbox-model.ts';
import type { PageModel } from './models/page-model.ts';
import type { PreferencesModel } from './models/preferences-model.ts';
import type { PresenceModel } from './models/presence-model.ts';
import type { ReadingModel } from './models/reading-model.ts';
import type { RouteModel } from './models/route-model.ts';
import type { SearchModel } from './models/search-model.ts';
import type { SessionModel } from './models/session-model.ts';
import type { ThreadsModel } from './models/threads-model.ts';
import type { UnsavedModel } from './models/unsaved-model.ts';
import type { SettingsContext } from './settings-context.ts';
import type { WritingContext } from './writing-context.ts';

/** Everything that the views of a signed-in teammate are given. */
export interface InboxContext {
  teammate: ConsoleSession['teammate'];
  workspaceName: ReadonlySignal<string>;
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
