import type { Namespace } from 'socket.io';

/** Breaks every connection, as a restart would: clients come back by themselves, ask who they are, and read anew. */
export function hangUp(namespace: Pick<Namespace, 'sockets'>): void {
  for (const { conn } of namespace.sockets.values()) conn.close();
}
