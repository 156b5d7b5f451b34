import type {
  EditIdentityRequest,
  IdentitySecret,
  IdentitySettings,
} from '../../../contract/console/identity.ts';
import type {
  EditMessengerRequest,
  MessengerSettings,
  MessengerTexts,
} from '../../../contract/console/messenger.ts';
import type { EditPrivacyRequest, PrivacySettings } from '../../../contract/console/privacy.ts';

/** What owners set. */
export interface OwnersApi {
  readIdentity(): Promise<IdentitySettings>;
  editIdentity(request: EditIdentityRequest): Promise<IdentitySettings>;
  readIdentitySecret(): Promise<IdentitySecret>;
  rotateIdentitySecret(): Promise<IdentitySettings>;
  removePreviousSecret(): Promise<IdentitySettings>;
  readPrivacy(): Promise<PrivacySettings>;
  editPrivacy(request: EditPrivacyRequest): Promise<PrivacySettings>;
  readMessenger(): Promise<MessengerSettings>;
  editMessenger(request: EditMessengerRequest): Promise<MessengerSettings>;
  readMessengerTexts(language: string): Promise<MessengerTexts>;
}
