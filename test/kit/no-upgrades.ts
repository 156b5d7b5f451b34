import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy as some companies have it: HTTP passes, WebSockets do not. */
export async function startProxyWithoutUpgrades(
  serverPort: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const proxy = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    // Of this connection alone, and so not passed on: what asks for an upgrade stays a plain request.
    const { connection: _connection, upgrade: _upgrade, ...passed } = headers;
    const outgoing = request(
      { host: '127.0.0.1', port: serverPort, method, path, headers: passed },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    outgoing.on('error', () => answer.destroy());
    answer.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
