import Type from 'typebox';
import { AppId } from '../../../contract/identifiers.ts';
import type { HttpApp } from '../http-app.ts';
import type { WidgetAssets } from './assets.ts';

/**
 * `GET /widget/:app_id/visit`, `…/messenger`, `…/bots` and so on lead to these chunks, wherever they are today. A page asks here when its own are not to be
 * had; a query makes it another address for browsers, which keep a failed import.
 */
export function currentChunkRoutes(app: HttpApp, assets: WidgetAssets): void {
  for (const chunk of [
    'visit',
    'messenger',
    'bots',
    'notices',
    'files',
    'phone',
    'thread',
    'emoji',
  ] as const) {
    app.get(
      `/widget/:app_id/${chunk}`,
      { schema: { params: Type.Object({ app_id: AppId }) } },
      (_request, reply) =>
        reply
          .headers({
            'cache-control': 'no-store',
            'cross-origin-resource-policy': 'cross-origin',
            'access-control-allow-origin': '*',
          })
          .redirect(assets[chunk]),
    );
  }
}
