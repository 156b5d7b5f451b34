import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Answers as well as a server can: in Brotli at its best, which is made once, and to be kept for ever. */
export function createFileServer() {
  const made = new Map<string, Promise<Buffer>>();

  async function send(
    response: ServerResponse,
    key: string,
    read: () => Promise<string | Buffer> | string,
  ): Promise<void> {
    if (!made.has(key))
      made.set(
        key,
        Promise.resolve(read()).then((body) => compress(body)),
      );
    response
      .writeHead(200, {
        'content-type': types[extname(key)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      })
      .end(await made.get(key));
  }
  return {
    send,
    /** @returns whether there is such a file */
    sendFile(response: ServerResponse, folder: string, path: string): boolean {
      const file = join(folder, path);
      if (path.includes('..') || !existsSync(file)) return false;
      void send(response, file, () => readFile(file));
      return true;
    },
  };
}

export function pathOf({ url = '/' }: IncomingMessage): URL {
  return new URL(url, 'http://stub');
}
