import helmet from 'helmet';
import type { HttpApp } from '../http-app.ts';

/**
 * What every page of our own is served with: scripts, styles and connections from here alone, nothing inline but by nonce, no foreign frame
 * around it.
 * @param publicUrl where browsers reach the server by another name
 */
export function sendSecurityHeaders(app: HttpApp, publicUrl: string | undefined): void {
  const send = createSender(publicUrl);
  app.addHook('onRequest', (request, reply, done) =>
    send(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
}

function createSender(publicUrl: string | undefined): ReturnType<typeof helmet> {
  const here = publicUrl === undefined ? ["'self'"] : ["'self'", publicUrl];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: here,
        scriptSrc: here,
        styleSrc: here,
        imgSrc: [...here, 'data:'],
        connectSrc: publicUrl === undefined ? here : [...here, publicUrl.replace(/^http/, 'ws')],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
