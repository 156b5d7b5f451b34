import helmet from '@fastify/helmet';
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { join } from 'node:path';
import { findDemoUser } from './commands/demo-user.ts';
import type { Context } from './context.ts';
import { consoleRoutes } from './http/console/routes.ts';
import { demoRoutes } from './http/demo/routes.ts';
import { answerErrors, answerUnknownRoute } from './http/errors.ts';
import { healthRoutes } from './http/health.ts';
import type { HttpApp } from './http/http-app.ts';
import { messengerRoutes } from './http/messenger/routes.ts';
import { consolePage } from './http/pages/console-page.ts';
import { fileRoutes } from './http/pages/files.ts';
import { securityHeaders } from './http/pages/security-headers.ts';
import { closeAfterLastAnswer } from './http/last-answer.ts';
import { logRequests } from './http/request-log.ts';
import { readWidgetAssets } from './http/widget/assets.ts';
import { loaderRoute } from './http/widget/loader.ts';
import type { Workspace } from './storage/workspaces.ts';

/** Far above any message that is taken, far below what would hurt. */
const maxBodyBytes = 256 * 1024;

/**
 * Every door of the server but the sockets.
 * @param distFolder what the build has left
 */
export async function createHttp(
  context: Context,
  workspace: Workspace,
  distFolder: string,
): Promise<HttpApp> {
  const { config, database } = context;
  const app = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    frameworkErrors: (_error, request, reply) => void answerUnknownRoute(request, reply),
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler);

  answerErrors(app);
  logRequests(app);
  closeAfterLastAnswer(app);
  await app.register(helmet, securityHeaders(config.publicUrl));
  healthRoutes(app, database);
  loaderRoute(app, {
    database,
    publicUrl: config.publicUrl,
    assets: readWidgetAssets(join(distFolder, 'widget')),
  });
  await app.register(fileRoutes, { distFolder });
  await app.register(messengerRoutes, {
    context,
    allowedOrigins: config.allowedOrigins,
    publicUrl: config.publicUrl,
  });
  await app.register(consoleRoutes, { context, workspace, publicUrl: config.publicUrl });
  consolePage(app, distFolder);
  if (config.isDemo) {
    const identify = (userId: string) => findDemoUser(workspace, userId);
    await app.register(demoRoutes, { identify, appId: workspace.id, distFolder });
  }
  app.get('/', (_request, reply) => reply.redirect(config.isDemo ? '/demo/' : '/console/'));
  return app;
}
