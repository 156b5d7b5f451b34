import Type from 'typebox';
import { AppId, ClientId } from '../../../contract/identifiers.ts';
import type { FileStore } from '../../ports.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Database } from '../../storage/database/database.ts';
import { storeKeyOf } from '../../storage/file-removals.ts';
import { findUpload, messengerPlace, teammatePlace } from '../../storage/uploads.ts';
import type { HttpApp } from '../http-app.ts';
import { fileHeaders } from './file-headers.ts';

const dayS = 86_400;
const publicPlaces: ReadonlySet<string | null | undefined> = new Set([
  messengerPlace,
  teammatePlace,
]);

/** `GET /widget/:app_id/pictures/:upload_id`: a picture of the messenger's look or of a teammate, for everybody. `upload_unknown` */
export function pictureRoute(
  app: HttpApp,
  { database, files }: { database: Database; files: FileStore },
): void {
  app.get(
    '/widget/:app_id/pictures/:upload_id',
    { schema: { params: Type.Object({ app_id: AppId, upload_id: ClientId }) } },
    async (request, reply) => {
      const { app_id, upload_id } = request.params;
      const upload = await findUpload(database.db, app_id, upload_id);
      const isShown = publicPlaces.has(upload?.conversation_id);
      const content = upload && isShown ? await files.get(storeKeyOf(upload)) : undefined;
      if (!upload || !content) {
        throw new RefusalError('upload_unknown', 'There is no such picture.', {
          field: 'upload_id',
        });
      }
      return reply
        .headers(fileHeaders(upload, dayS))
        .header('cache-control', `public, max-age=${dayS}, immutable`)
        .send(content);
    },
  );
}
