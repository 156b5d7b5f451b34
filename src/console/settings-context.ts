import type { Clock } from '../base/clock.ts';
import type { ConsoleTeammate } from '../contract/console/teammates.ts';
import { AutomationModel } from './models/automation-model.ts';
import type { DirectoryModel } from './models/directory-model.ts';
import { DirectoryChangesModel } from './models/directory-changes-model.ts';
import { IdentityModel } from './models/identity-model.ts';
import { MailLogModel } from './models/mail-log-model.ts';
import { MailModel } from './models/mail-model.ts';
import { MessengerModel } from './models/messenger-model.ts';
import { PrivacyModel } from './models/privacy-model.ts';
import { AccountModel } from './models/settings-account-model.ts';
import { SettingsRouteModel } from './models/settings-route-model.ts';
import { TeammatesModel } from './models/teammates-model.ts';
import { WorkflowsModel } from './models/workflows-model.ts';
import type { AddressBar } from './session/types/address-bar.ts';
import type { ConsoleApi } from './session/types/console-api.ts';
import type { Environment } from './session/types/environment.ts';
import { invitationPath } from './state/settings-route.ts';

/** What the views of the settings are given. */
export interface SettingsContext {
  route: SettingsRouteModel;
  account: AccountModel;
  teammates: TeammatesModel;
  changes: DirectoryChangesModel;
  identity: IdentityModel;
  privacy: PrivacyModel;
  messenger: MessengerModel;
  mail: MailModel;
  mailLog: MailLogModel;
  /** Of the workspace. */
  appId: string;
  automation: AutomationModel;
  workflows: WorkflowsModel;
  /** What is sent to whoever is invited. */
  toInvitationLink(secret: string): string;
  /** @returns whether the browser has allowed it */
  copy(text: string): Promise<boolean>;
  destroy(): void;
}

interface Parts {
  api: ConsoleApi;
  clock: Clock;
  address: AddressBar;
  environment: Environment;
  directory: DirectoryModel;
  /** Who is signed in. */
  teammate: ConsoleTeammate;
  appId: string;
}

export function createSettingsContext(parts: Parts): SettingsContext {
  const { api, clock, address, environment, directory, teammate, appId } = parts;
  const route = new SettingsRouteModel(address);
  const account = new AccountModel({ api, clock, environment, directory, own: teammate });
  const teammates = new TeammatesModel(api, directory);
  const changes = new DirectoryChangesModel(api, directory);
  const identity = new IdentityModel(api);
  const privacy = new PrivacyModel(api);
  const messenger = new MessengerModel({ api, clock, appId });
  const mail = new MailModel(api);
  const mailLog = new MailLogModel(api, clock);
  const automation = new AutomationModel(api);
  const workflows = new WorkflowsModel(api);
  return {
    route,
    account,
    teammates,
    changes,
    identity,
    privacy,
    messenger,
    mail,
    mailLog,
    appId,
    automation,
    workflows,
    // After the hash: no server's log sees it.
    toInvitationLink: (secret) => `${environment.origin}${invitationPath}#${secret}`,
    copy: environment.copy,
    destroy() {
      mailLog.stop();
      const models = [
        workflows,
        automation,
        mailLog,
        mail,
        messenger,
        privacy,
        identity,
        changes,
        teammates,
        account,
        route,
      ];
      for (const model of models) model[Symbol.dispose]();
    },
  };
}
