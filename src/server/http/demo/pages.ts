import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpApp } from '../http-app.ts';
import { readDemoUserId } from './demo-cookie.ts';
import type { DemoDoor } from './demo-door.ts';

const pages = ['index', 'pricing', 'tour', 'guide'] as const;

/**
 * The demo site's pages, with the snippet filled in as a site's own server would do it: the workspace, and who is signed in, proven by
 * `user_hash`. Its one inline script bears a nonce, so that the page can forbid all others.
 */
export function demoPages(app: HttpApp, { identify, appId, distFolder }: DemoDoor): void {
  app.get('/demo', (_request, reply) => reply.redirect('/demo/'));
  for (const page of pages) {
    const template = readFileSync(join(distFolder, 'demo', `${page}.html`), 'utf8');
    app.get(page === 'index' ? '/demo/' : `/demo/${page}.html`, async (request, reply) => {
      const userId = readDemoUserId(request.headers);
      const user = userId === undefined ? undefined : await identify(userId);
      const nonce = randomBytes(16).toString('base64url');
      const policy = String(reply.getHeader('content-security-policy') ?? '');
      return reply
        .type('text/html; charset=utf-8')
        .headers({
          'cache-control': 'no-store',
          'content-security-policy': policy.replace('script-src', `script-src 'nonce-${nonce}'`),
        })
        .send(
          template
            .replaceAll('{{nonce}}', nonce)
            .replaceAll('{{app_id}}', appId)
            .replaceAll('{{settings}}', toScriptJson({ app_id: appId, ...user })),
        );
    });
  }
}

/** JSON that cannot end the script element it stands in. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
