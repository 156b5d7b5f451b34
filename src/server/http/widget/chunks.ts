import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import Type from 'typebox';
import type { Database } from '../../storage/database/database.ts';
import { findChunk, type Chunk } from '../../storage/kept-chunks.ts';
import type { HttpApp } from '../http-app.ts';
import { sendEncoded } from './send-encoded.ts';

const compressed = '.br';

/** The scripts of this build that pages load later. @param folder `dist/widget` */
export function readChunks(folder: string): Chunk[] {
  const assets = join(folder, 'assets');
  return readdirSync(assets)
    .filter((file) => file.endsWith(`.js${compressed}`))
    .map((file) => ({
      name: file.slice(0, -compressed.length),
      body: readFileSync(join(assets, file)),
    }));
}

/** `GET /widget/assets/:name` of builds before: the files of this one have routes of their own. */
export function keptChunksRoute(app: HttpApp, { db }: Pick<Database, 'db'>): void {
  app.get(
    '/widget/assets/:name',
    { schema: { params: Type.Object({ name: Type.String({ maxLength: 100 }) }) } },
    async (request, reply) => {
      const body = await findChunk(db, request.params.name);
      if (body === undefined) return reply.callNotFound();
      return sendEncoded(request, reply, {
        contentType: 'text/javascript; charset=utf-8',
        cacheControl: 'public, max-age=31536000, immutable',
        // Over plain http browsers do not accept it.
        available: ['br', 'identity'],
        body: (encoding) => (encoding === 'br' ? body : promisify(brotliDecompress)(body)),
      });
    },
  );
}
