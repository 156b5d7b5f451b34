import type { Namespace } from 'socket.io';
import type { Metrics } from '../ports.ts';

export function countSockets(
  namespace: Pick<Namespace, 'name' | 'on'>,
  metrics: Pick<Metrics, 'socketsChanged'>,
): void {
  namespace.on('connection', (socket) => {
    metrics.socketsChanged(namespace.name, 1);
    socket.once('disconnect', () => metrics.socketsChanged(namespace.name, -1));
  });
}
