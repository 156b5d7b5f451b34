import Type from 'typebox';
import { AppId, ClientId } from '../../../contract/identifiers.ts';
import type { FileStore } from '../../ports.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Database } from '../../storage/database/database.ts';
import { storeKeyOf } from '../../storage/file-removals.ts';
import { findUpload } from '../../storage/uploads.ts';
import { checkAddress } from '../../storage/views/signed-address.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import type { HttpApp } from '../http-app.ts';
import { fileHeaders } from './file-headers.ts';
import { readRange } from './read-range.ts';

const Params = Type.Object({ app_id: AppId, upload_id: ClientId, name: Type.String() });
const Query = Type.Object({
  expires: Type.String({ pattern: '^\\d{1,15}$' }),
  signature: Type.String({ maxLength: 100 }),
});

/**
 * `GET /files/:app_id/:upload_id/:name?expires=…&signature=…`: what somebody has sent, for who bears the address that a message has told them.
 * `address_refused` where it was not signed here or has expired, `upload_unknown` for what has been removed.
 */
export function fileRoute(
  app: HttpApp,
  { database, files }: { database: Database; files: FileStore },
): void {
  app.get(
    '/files/:app_id/:upload_id/:name',
    { schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const { app_id, upload_id, name } = request.params;
      const workspace = await findWorkspace(database.db, app_id);
      const addressed = { workspaceId: app_id, uploadId: upload_id, name };
      // By the clock that it was signed by.
      const nowMs = Date.now();
      const verdict =
        workspace && checkAddress(workspace.writingSecret, addressed, request.query, nowMs);
      if (verdict !== 'right') throw refuse(verdict);
      const upload = await findUpload(database.db, app_id, upload_id);
      if (upload === undefined) throw gone();

      const maxAgeS = Math.floor((Number(request.query.expires) - nowMs) / 1000);
      const headers = fileHeaders(upload, maxAgeS);
      if (request.headers['if-none-match'] === headers['etag']) {
        return reply.code(304).headers(headers).send();
      }
      const length = Number(upload.bytes);
      const isWhole = (request.headers['if-range'] ?? headers['etag']) !== headers['etag'];
      const range = isWhole ? undefined : readRange(request.headers.range, length);
      if (range === 'unsatisfiable') {
        reply.code(416).header('content-range', `bytes */${length}`);
        return reply.header('cache-control', 'no-store').send();
      }
      const content = await files.get(storeKeyOf(upload), range);
      if (content === undefined) {
        request.log.error({ upload_id }, 'a file is missing in the store');
        throw gone();
      }
      reply.headers(headers);
      reply.header('content-length', range ? range.last - range.first + 1 : length);
      if (range) {
        reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${length}`);
      }
      return reply.send(content);
    },
  );
}

function refuse(verdict: 'wrong' | 'expired' | undefined): RefusalError {
  const problem =
    verdict === 'expired'
      ? 'This address has expired: the message tells a new one.'
      : 'This address was not signed here.';
  return new RefusalError('address_refused', problem);
}

function gone(): RefusalError {
  return new RefusalError('upload_unknown', 'This file has been removed.');
}
