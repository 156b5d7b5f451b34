import type { DemoUser } from '../../commands/demo-user.ts';
import type { HttpApp } from '../http-app.ts';
import { demoPages } from './pages.ts';
import { demoSessionRoutes } from './session.ts';

export interface DemoDoor {
  identify: (userId: string) => DemoUser | undefined;
  appId: string;
  distFolder: string;
}

/** The demo site with its own little backend: a customer's site, not a part of the messenger. */
export async function demoRoutes(app: HttpApp, door: DemoDoor): Promise<void> {
  demoPages(app, door);
  demoSessionRoutes(app, door);
}
