import type { HttpApp } from './http-app.ts';

/** While the server stops, an answer is the last one on its connection: kept alive, it would hold up the stop. */
export function closeAfterLastAnswer(app: HttpApp): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!app.server.listening) reply.header('connection', 'close');
  });
}
