import type { OurAddresses } from '../../mail/incoming/cut-ours.ts';
import type {
  CheckMail,
  CutQuotes,
  LendFile,
  ReadMailFile,
} from '../../mail/incoming/read-mail.ts';
import type { CommandContext } from '../command-context.ts';

/** What mails that come in are read with. */
export interface IncomingMail {
  readonly ours: OurAddresses;
  readonly read: ReadMailFile;
  readonly check: CheckMail;
  readonly cutQuotes: CutQuotes;
  /** A mail to several of us is kept for each. */
  readonly lend: LendFile;
}

export interface MailContext extends CommandContext {
  readonly incoming: IncomingMail;
}
