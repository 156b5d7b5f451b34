import Type from 'typebox';
import { RefusalError } from '../../refusal-error.ts';
import type { HttpApp } from '../http-app.ts';
import { writeDemoUserId } from './demo-cookie.ts';
import type { DemoDoor } from './demo-door.ts';

/** `PUT /demo/session`: signs a demo user in to the demo site; `DELETE` signs out. `invalid` */
export function demoSessionRoutes(app: HttpApp, { identify }: DemoDoor): void {
  const body = Type.Object({ user_id: Type.String({ maxLength: 64 }) });
  app.put('/demo/session', { schema: { body } }, async (request, reply) => {
    const user = await identify(request.body.user_id);
    if (user === undefined) {
      throw new RefusalError('invalid', 'The demo has no such user.', { field: 'user_id' });
    }
    return reply.header('set-cookie', writeDemoUserId(user.user_id)).send({});
  });
  app.delete('/demo/session', async (_request, reply) =>
    reply.header('set-cookie', writeDemoUserId('')).send({}),
  );
}
