import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpApp } from '../http-app.ts';

/** `GET /console/` and everything below it that is not the API: the page finds its own way from the address. */
export function consolePage(app: HttpApp, distFolder: string): void {
  const html = readFileSync(join(distFolder, 'console', 'index.html'));
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  const preview = readFileSync(join(distFolder, 'console', 'preview.html'));
  app.get('/console/preview', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({
        'cache-control': 'no-cache',
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy': String(reply.getHeader('content-security-policy')).replace(
          "frame-ancestors 'none'",
          "frame-ancestors 'self'",
        ),
      })
      .send(preview),
  );
  const paths = ['', 'conversations/*', 'settings', 'settings/*', 'invitation'];
  for (const path of paths.map((name) => `/console/${name}`)) {
    app.get(path, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
    );
  }
}
