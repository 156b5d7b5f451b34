import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { join } from 'node:path';
import { findDemoUser } from './commands/demo-user.ts';
import type { Context } from './context.ts';
import { compileSerializer, compileValidator } from './http/compile-when-needed.ts';
import { consoleRoutes } from './http/console/routes.ts';
import { demoRoutes } from './http/demo/routes.ts';
import { fileRoute } from './http/files/file-route.ts';
import { pictureRoute } from './http/files/picture-route.ts';
import { answerErrors, answerUnknownRoute } from './http/errors.ts';
import { healthRoutes } from './http/health.ts';
import type { HttpApp } from './http/http-app.ts';
import { measureRequests } from './http/measure-requests.ts';
import { messengerRoutes } from './http/messenger/routes.ts';
import { metricsRoute } from './http/metrics.ts';
import { consolePage } from './http/pages/console-page.ts';
import { fileRoutes } from './http/pages/files.ts';
import { sendSecurityHeaders } from './http/pages/security-headers.ts';
import { closeAfterLastAnswer } from './http/last-answer.ts';
import { cutSlowRequests, longestRequestMs } from './http/slow-requests.ts';
import { logRequests } from './http/request-log.ts';
import { warnOfUnknownProxy } from './http/unknown-proxy.ts';
import { readWidgetAssets } from './http/widget/assets.ts';
import { keptChunksRoute } from './http/widget/chunks.ts';
import { configRoute } from './http/widget/config.ts';
import { currentChunkRoutes } from './http/widget/current-chunks.ts';
import { emojiRoute } from './http/widget/emoji.ts';
import { loaderRoute } from './http/widget/loader.ts';
import { workspaceSchemaRoute } from './http/workspace-schema.ts';
import { maxUploads } from './operations/resolve-uploads.ts';
import { clearIncoming } from './http/uploads/clear-incoming.ts';
import type { UploadSpace } from './http/uploads/receive-file.ts';
import type { Config } from './config.ts';
import { incomingFolder, maxMailBytes } from './incoming-mail.ts';
import { conversationRoutes } from './http/mail/conversation.ts';
import { handOverRoute } from './http/mail/hand-over.ts';
import { unsubscribeRoutes } from './http/mail/unsubscribe.ts';
import { spoolMail } from './integrations/spool-mail.ts';
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
    requestTimeout: longestRequestMs,
    trustProxy: context.trust,
    // A tag's name has 80 characters, each of them up to 12 in an address.
    routerOptions: { maxParamLength: 960 },
    frameworkErrors: (_error, request, reply) => void answerUnknownRoute(request, reply),
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(compileValidator)
    .setSerializerCompiler(compileSerializer);

  answerErrors(app);
  logRequests(app);
  measureRequests(app, context.metrics);
  warnOfUnknownProxy(app, context.trust);
  closeAfterLastAnswer(app);
  cutSlowRequests(app);
  sendSecurityHeaders(app, config.publicUrl);
  healthRoutes(app, database);
  const assets = readWidgetAssets(join(distFolder, 'widget'));
  loaderRoute(app, { database, publicUrl: config.publicUrl, assets });
  const uploads = toUploadSpace(config);
  await clearIncoming(incomingFolder(config), Date.now());
  const limits = uploads && { uploads: { max_bytes: uploads.maxBytes, max_count: maxUploads } };
  const messenger = { texts: assets.texts, limits: limits ?? {} };
  configRoute(app, { database, clock: context.clock, messenger, publicUrl: config.publicUrl });
  fileRoute(app, context);
  pictureRoute(app, context);
  emojiRoute(app, join(distFolder, 'widget'));
  currentChunkRoutes(app, assets);
  keptChunksRoute(app, database);
  workspaceSchemaRoute(app);
  metricsRoute(app, { ...context, token: config.metricsToken });
  await app.register(fileRoutes, { distFolder });
  await app.register(messengerRoutes, {
    context,
    allowedOrigins: config.allowedOrigins,
    publicUrl: config.publicUrl,
    uploads,
  });
  await app.register(consoleRoutes, {
    context,
    workspace,
    publicUrl: config.publicUrl,
    uploads,
    messenger,
  });
  const { handOverSecret } = config.mail;
  if (handOverSecret !== undefined) {
    const maxBytes = maxMailBytes(config);
    const spool = (source: NodeJS.ReadableStream) =>
      spoolMail(source, incomingFolder(config), maxBytes);
    await app.register(handOverRoute, { context, secret: handOverSecret, maxBytes, spool });
  }
  await app.register((pages: HttpApp) => conversationRoutes(pages, context));
  await app.register((pages: HttpApp) => unsubscribeRoutes(pages, context));
  consolePage(app, distFolder);
  if (config.isDemo) {
    const identify = (userId: string) => findDemoUser(context, workspace.id, userId);
    await app.register(demoRoutes, { identify, appId: workspace.id, distFolder });
  }
  app.get('/', (_request, reply) => reply.redirect(config.isDemo ? '/demo/' : '/console/'));
  return app;
}

/** What comes in is written to the data folder first, wherever it is kept: it is known only then how long it is, and what. */
function toUploadSpace(config: Config): UploadSpace | undefined {
  const { maxBytes, maxDailyBytes } = config.uploads;
  if (maxBytes === 0) return undefined;
  return { folder: incomingFolder(config), maxBytes, maxDailyBytes };
}
