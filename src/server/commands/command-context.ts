import type { Clock } from '../../base/clock.ts';
import type { MailServer } from '../../contract/console/mail.ts';
import type { AutomationContext } from '../automation/scene.ts';
import type {
  Announcement,
  AttemptLimiter,
  FileStore,
  InspectFile,
  PasswordHasher,
  UserTokens,
} from '../ports.ts';
import type { Database } from '../storage/database/database.ts';

/** What commands are given. */
export interface CommandContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly announce: (announcement: Announcement) => void;
  /** What follows by itself from what commands do. */
  readonly automation: AutomationContext;
  readonly passwords: PasswordHasher;
  readonly userTokens: UserTokens;
  readonly files: FileStore;
  readonly inspectFile: InspectFile;
  /** How mail leaves and comes in, as teammates are told. */
  readonly mailServer: MailServer;
  /** By address and email. */
  readonly signInAttempts: AttemptLimiter;
  /** By address alone, and more of them: one password tried on many emails. */
  readonly addressAttempts: AttemptLimiter;
}
