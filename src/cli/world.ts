import type { Environment } from '../server/config.ts';

/** What a command sees of the world. */
export interface World {
  environment: Environment;
  /** What the build has left. */
  distFolder: string;
  say(text: string): unknown;
  complain(text: string): unknown;
}

/** A command that cannot be carried out, for a reason that its words say. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A command that was not said as it has to be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
