import Negotiator from 'negotiator';
import Type from 'typebox';
import { must } from '../../../base/must.ts';
import { AppId } from '../../../contract/identifiers.ts';
import { MessengerLook } from '../../../contract/messenger-look.ts';
import type { LoaderConfig } from '../../../contract/loader-config.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Database } from '../../storage/database/database.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import type { HttpApp } from '../http-app.ts';
import type { WidgetAssets } from './assets.ts';
import { chooseLanguage } from './choose-language.ts';
import { originOf, pictureUrl } from './picture-url.ts';
import { launcherFace } from './launcher-face.ts';
import { createEncodings } from './encodings.ts';
import { sendEncoded } from './send-encoded.ts';

interface LoaderDoor {
  database: Database;
  assets: WidgetAssets;
  publicUrl: string | undefined;
}

/** For the console's preview: as if the workspace had chosen it. */
const Query = Type.Object({
  launcher_icon: Type.Optional(MessengerLook.properties.launcher_icon),
});

/** Five minutes without asking, then one question in the background: a page never waits for a loader that it has. */
const cacheControl = 'public, max-age=300, stale-while-revalidate=86400';

/** `GET /widget/:app_id`: the script of the snippet. `app_unknown` */
export function loaderRoute(app: HttpApp, { database, assets, publicUrl }: LoaderDoor): void {
  const encode = createEncodings();
  const languages = Object.keys(assets.texts);

  app.get(
    '/widget/:app_id',
    { schema: { params: Type.Object({ app_id: AppId }), querystring: Query } },
    async (request, reply) => {
      const workspace = await findWorkspace(database.db, request.params.app_id);
      if (workspace === undefined) {
        throw new RefusalError('app_unknown', 'There is no workspace with this app_id.', {
          field: 'app_id',
        });
      }
      const wishes = new Negotiator(request.raw);
      const language = chooseLanguage(wishes.languages(), languages);
      const icon = request.query.launcher_icon ?? workspace.look.launcher_icon;
      const { launcher_image_id: imageId } = workspace.look;
      const origin = originOf(request, publicUrl);
      const face = launcherFace(icon, imageId && pictureUrl(origin, workspace.id, imageId));
      const config: LoaderConfig = {
        settings: {
          ...workspace.settings,
          ...(face && { launcher_css: face }),
        },
        ...(publicUrl !== undefined && { origin: publicUrl }),
        visit: assets.visit,
        messenger: assets.messenger,
        texts: must(assets.texts[language], `texts in ${language}`).launcher,
      };
      const { etag, bodies } = await encode(compose(assets.loader, config));
      return sendEncoded(request, reply, {
        contentType: 'text/javascript; charset=utf-8',
        cacheControl,
        etag,
        vary: 'accept-encoding, accept-language',
        body: (encoding) => bodies[encoding],
      });
    },
  );
}

function compose(loader: string, config: LoaderConfig): string {
  return `{const foyerConfig=${JSON.stringify(config)};${loader}}`;
}
