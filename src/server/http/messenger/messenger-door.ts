import type { CommandContext } from '../../commands/command-context.ts';
import type { RequestLimits } from '../../ports.ts';
import type { UploadSpace } from '../uploads/receive-file.ts';

/** What the widget's door is given. */
export interface MessengerDoor {
  context: CommandContext & { readonly limits: RequestLimits };
  /** Undefined is all. */
  allowedOrigins: readonly string[] | undefined;
  /** Where browsers reach the server, when that is not where it listens. */
  publicUrl: string | undefined;
  /** Undefined where nothing may be attached. */
  uploads: UploadSpace | undefined;
}
