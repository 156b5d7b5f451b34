import type { AutomationApi } from './automation-api.ts';
import type { ContactsApi } from './contacts-api.ts';
import type { ConversationsApi } from './conversations-api.ts';
import type { DirectoryApi } from './directory-api.ts';
import type { MailApi } from './mail-api.ts';
import type { OwnersApi } from './owners-api.ts';
import type { TeammatesApi } from './teammates-api.ts';
import type { UploadsApi } from './uploads-api.ts';

/** What a teammate who is signed in asks of the server. Every call rejects with an error that `toFailure` can read. */
export interface ConsoleApi
  extends
    ConversationsApi,
    ContactsApi,
    DirectoryApi,
    TeammatesApi,
    OwnersApi,
    MailApi,
    AutomationApi,
    UploadsApi {}
