import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Emitter } from '../../base/emitter.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Announcement, Metrics } from '../ports.ts';
import { serveConsole } from './console.ts';
import { serveMessenger } from './messenger.ts';
import { countSockets } from './count-sockets.ts';
import { limitHandshakes, type HandshakeLimits } from './limit-handshakes.ts';
import { refuse } from './refuse.ts';

export interface RealtimeOptions {
  announcements: Emitter<Announcement>;
  /** Undefined is all. */
  allowedOrigins: readonly string[] | undefined;
  /** Where browsers reach the server, when that is not where it listens. */
  publicUrl: string | undefined;
  /** The workspace whose teammates sign in to the console. */
  workspaceId: string;
  /** Is told which teammates have the console open. */
  desk: { enter(socketId: string, teammateId: string): void; leave(socketId: string): void };
}

/**
 * Answers sockets on the same port as HTTP: `/messenger` for widgets, `/console` for teammates. Whatever is said here is a hint that something
 * has changed; the truth is what HTTP answers.
 * @returns stops it, and ends every socket
 */
export function startRealtime(
  httpServer: HttpServer,
  context: CommandContext & HandshakeLimits & { readonly metrics: Metrics },
  options: RealtimeOptions,
): () => Promise<void> {
  const { allowedOrigins } = options;
  const io = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: 16_384,
    // For a connection that never says which namespace it wants.
    connectTimeout: 10_000,
    cors: { origin: allowedOrigins === undefined ? '*' : [...allowedOrigins] },
  });
  limitHandshakes(io, context);
  // Nobody listens on the root namespace.
  io.use((_socket, next) => refuse(next, 'route_unknown'));
  for (const name of ['/messenger', '/console']) countSockets(io.of(name), context.metrics);
  const unsubscribeMessenger = serveMessenger(io.of('/messenger'), context, options);
  const unsubscribeConsole = serveConsole(io.of('/console'), context, options);
  return async () => {
    unsubscribeMessenger();
    unsubscribeConsole();
    await io.close();
  };
}
