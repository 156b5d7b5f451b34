import type { Bots } from '../../src/widget/bots/types.ts';

/** Where no bot speaks, nobody asks for what bots need. */
export function noBots(): Promise<Bots> {
  throw new Error('No bot has spoken.');
}
