import type { DemoUser } from '../../commands/demo-user.ts';

/** What the demo site is given. */
export interface DemoDoor {
  identify: (userId: string) => Promise<DemoUser | undefined>;
  appId: string;
  distFolder: string;
}
