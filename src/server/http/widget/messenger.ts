import Type from 'typebox';
import { AppId } from '../../../contract/identifiers.ts';
import type { HttpApp } from '../http-app.ts';
import type { WidgetAssets } from './assets.ts';

/**
 * `GET /widget/:app_id/messenger`: leads to the messenger's entry, wherever it is today. The loader asks here when its own is not to be had; a query
 * makes it another address for browsers, which keep a failed import.
 */
export function currentMessengerRoute(app: HttpApp, { messenger }: WidgetAssets): void {
  app.get(
    '/widget/:app_id/messenger',
    { schema: { params: Type.Object({ app_id: AppId }) } },
    (_request, reply) =>
      reply
        .headers({
          'cache-control': 'no-store',
          'cross-origin-resource-policy': 'cross-origin',
          'access-control-allow-origin': '*',
        })
        .redirect(messenger),
  );
}
