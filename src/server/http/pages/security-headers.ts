import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What every page of our own is served with: scripts, styles and connections from here alone, nothing inline but by nonce, no foreign frame
 * around it.
 * @param publicUrl where browsers reach the server by another name
 */
export function securityHeaders(publicUrl: string | undefined): FastifyHelmetOptions {
  const here = publicUrl === undefined ? ["'self'"] : ["'self'", publicUrl];
  return {
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
  };
}
