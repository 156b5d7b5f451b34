import staticFiles from '@fastify/static';
import { join } from 'node:path';
import type { HttpApp } from '../http-app.ts';

/**
 * Serves the built files of the widget, the console and the demo. Their names bear a hash of what is in them, so they may be kept for ever;
 * the build has compressed them already.
 * @param distFolder the build's
 */
export async function fileRoutes(
  app: HttpApp,
  { distFolder }: { distFolder: string },
): Promise<void> {
  for (const [index, name] of ['widget', 'console', 'demo'].entries()) {
    await app.register(staticFiles, {
      root: join(distFolder, name, 'assets'),
      prefix: `/${name}/assets/`,
      decorateReply: index === 0,
      index: false,
      preCompressed: true,
      // A route for each file: what is not there may be a chunk of a build before.
      wildcard: name !== 'widget',
      immutable: true,
      maxAge: '365d',
      setHeaders(response) {
        response.setHeader('cross-origin-resource-policy', 'cross-origin');
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('vary', 'accept-encoding');
      },
    });
  }
}
