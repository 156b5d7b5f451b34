import type { Clock } from '../../base/clock.ts';
import type { Announcement, AttemptLimiter, PasswordHasher } from '../ports.ts';
import type { Database } from '../storage/database/database.ts';

/** What commands are given. */
export interface CommandContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly announce: (announcement: Announcement) => void;
  readonly passwords: PasswordHasher;
  readonly signInAttempts: AttemptLimiter;
}
