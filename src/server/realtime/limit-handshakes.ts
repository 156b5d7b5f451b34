import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';
import type { RequestLimits } from '../ports.ts';
import { readAddress, toAddressKey, type Trust } from '../visitor-address.ts';

export interface HandshakeLimits {
  readonly limits: RequestLimits;
  readonly trust: Trust;
}

/** Refuses an address that opens connections without end, before anything is made for one: `429`, over polling and WebSocket. */
export function limitHandshakes(io: Server, { limits, trust }: HandshakeLimits): void {
  async function limit(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    // What follows a handshake bears the id that it was given.
    if (/[?&]sid=[^&]/.test(request.url ?? '')) return true;
    const address = toAddressKey(readAddress(request, trust));
    const retryAfterS = await limits.admit('connect', { address });
    if (retryAfterS > 0) response.writeHead(429, { 'retry-after': String(retryAfterS) }).end();
    return retryAfterS === 0;
  }
  io.engine.use(
    (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      limit(request, response).then((isAdmitted) => isAdmitted && next(), next);
    },
  );
}
