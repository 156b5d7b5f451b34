import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import Negotiator from 'negotiator';
import Type from 'typebox';
import type { Database } from '../../storage/database/database.ts';
import { findChunk, type Chunk } from '../../storage/kept-chunks.ts';
import type { HttpApp } from '../http-app.ts';

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
      reply.headers({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        vary: 'accept-encoding',
      });
      // Over plain http browsers do not accept it.
      const isAccepted = new Negotiator(request.raw).encodings(['br', 'identity']).includes('br');
      if (!isAccepted) return reply.send(await promisify(brotliDecompress)(body));
      return reply.header('content-encoding', 'br').send(body);
    },
  );
}
