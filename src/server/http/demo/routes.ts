import type { HttpApp } from '../http-app.ts';
import type { DemoDoor } from './demo-door.ts';
import { demoPages } from './pages.ts';
import { demoSessionRoutes } from './session.ts';

/** The demo site with its own little backend: a customer's site, not a part of the messenger. */
export async function demoRoutes(app: HttpApp, door: DemoDoor): Promise<void> {
  demoPages(app, door);
  demoSessionRoutes(app, door);
}
