import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import Type from 'typebox';
import type { HttpApp } from '../http-app.ts';
import { chooseLanguage } from './choose-language.ts';
import { sendEncoded } from './send-encoded.ts';

/** They change once a year, with a new version of the library. */
const cacheControl = 'public, max-age=86400, stale-while-revalidate=2592000';
const ending = '.json.br';
const Query = Type.Object({ language: Type.String({ maxLength: 100 }) });

/**
 * `GET /messenger/emoji?language=pt-BR`: the emoji, named in that language, or in English; for whoever opens the picker.
 * @param folder `dist/widget`
 */
export function emojiRoute(app: HttpApp, folder: string): void {
  const available = readdirSync(join(folder, 'emoji')).map((file) => basename(file, ending));

  app.get('/messenger/emoji', { schema: { querystring: Query } }, async (request, reply) => {
    const language = chooseLanguage([request.query.language], available);
    const body = await readFile(join(folder, 'emoji', language + ending));
    return sendEncoded(request, reply, {
      contentType: 'application/json; charset=utf-8',
      cacheControl,
      etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      // Over plain http browsers do not accept it.
      available: ['br', 'identity'],
      body: (encoding) => (encoding === 'br' ? body : promisify(brotliDecompress)(body)),
    });
  });
}
