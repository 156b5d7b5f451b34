import Negotiator from 'negotiator';
import Type from 'typebox';
import { must } from '../../../base/must.ts';
import { AppId } from '../../../contract/identifiers.ts';
import type { MessengerConfig } from '../../../contract/messenger-config.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Database } from '../../storage/database/database.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import type { HttpApp } from '../http-app.ts';
import type { WidgetAssets } from './assets.ts';
import { chooseLanguage } from './choose-language.ts';
import { createEncodings, encodings } from './encodings.ts';
import { withOverrides } from './with-overrides.ts';

interface ConfigDoor {
  database: Database;
  assets: WidgetAssets;
  /** What is the same for every workspace of this server. */
  limits: Pick<MessengerConfig, 'uploads'>;
}

/** A minute without asking, so that a change is soon seen; then one question in the background. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=86400';
const Query = Type.Object({
  app_id: AppId,
  /** The best first, with commas between them. */
  languages: Type.Optional(Type.String({ maxLength: 1_000 })),
});

/** `GET /messenger/config?app_id=demo&languages=pt-BR,en`: what the messenger is given beside its code. `app_unknown` */
export function configRoute(app: HttpApp, { database, assets, limits }: ConfigDoor): void {
  const encode = createEncodings();
  const available = Object.keys(assets.texts);

  app.get('/messenger/config', { schema: { querystring: Query } }, async (request, reply) => {
    const { app_id, languages } = request.query;
    const workspace = await findWorkspace(database.db, app_id);
    if (workspace === undefined) {
      throw new RefusalError('app_unknown', 'There is no workspace with this app_id.', {
        field: 'app_id',
      });
    }
    const { look, texts: overrides } = workspace;
    const language = chooseLanguage(languages?.split(',') ?? [], available);
    const own = overrides[language];
    const texts = must(assets.texts[language], `texts in ${language}`);
    const greeting = look.greeting?.[language];
    const intro = look.intro?.[language];
    const config: MessengerConfig = {
      language,
      ...((language !== 'en' || own) && { texts: withOverrides(texts, own) }),
      theme: look.theme ?? 'system',
      ...(look.background_color && { background_color: look.background_color }),
      ...(greeting && { greeting }),
      ...(intro && { intro }),
      ...(look.reply_time && { reply_time: look.reply_time }),
      faces: [],
      ...limits,
    };
    const wishes = new Negotiator(request.raw).encodings([...encodings]);
    const encoding = encodings.find((each) => wishes.includes(each)) ?? 'identity';
    const { etag, bodies } = await encode(JSON.stringify(config));
    reply.headers({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': cacheControl,
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      vary: 'accept-encoding',
      etag,
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.send(bodies[encoding]);
  });
}
