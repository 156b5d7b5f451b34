import Type from 'typebox';
import type { Clock } from '../../../base/clock.ts';
import { AppId } from '../../../contract/identifiers.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Database } from '../../storage/database/database.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import type { HttpApp } from '../http-app.ts';
import { chooseLanguage } from './choose-language.ts';
import { composeConfig, type MessengerSources } from './compose-config.ts';
import { originOf } from './picture-url.ts';
import { createEncodings } from './encodings.ts';
import { sendEncoded } from './send-encoded.ts';

interface ConfigDoor {
  database: Database;
  clock: Clock;
  messenger: MessengerSources;
  publicUrl: string | undefined;
}

/** A minute without asking, so that a change is soon seen; then one question in the background. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=86400';
const Query = Type.Object({
  app_id: AppId,
  /** The best first, with commas between them. */
  languages: Type.Optional(Type.String({ maxLength: 1_000 })),
});

/** `GET /messenger/config?app_id=demo&languages=pt-BR,en`: what the messenger is given beside its code. `app_unknown` */
export function configRoute(app: HttpApp, door: ConfigDoor): void {
  const { database, messenger } = door;
  const encode = createEncodings();
  const available = Object.keys(messenger.texts);

  app.get('/messenger/config', { schema: { querystring: Query } }, async (request, reply) => {
    const { app_id, languages } = request.query;
    const workspace = await findWorkspace(database.db, app_id);
    if (workspace === undefined) {
      throw new RefusalError('app_unknown', 'There is no workspace with this app_id.', {
        field: 'app_id',
      });
    }
    const language = chooseLanguage(languages?.split(',') ?? [], available);
    const config = await composeConfig(
      door,
      workspace,
      language,
      originOf(request, door.publicUrl),
    );
    const { etag, bodies } = await encode(JSON.stringify(config));
    return sendEncoded(request, reply, {
      contentType: 'application/json; charset=utf-8',
      cacheControl,
      etag,
      body: (encoding) => bodies[encoding],
    });
  });
}
