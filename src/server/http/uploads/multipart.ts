import multipart from '@fastify/multipart';
import type { HttpApp } from '../http-app.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A file comes with it, which may take its time. */
    isUpload?: true;
  }
}

/** Routes of this app may read forms; how large a file may be, each says itself. */
export async function parseForms(app: HttpApp): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
}
