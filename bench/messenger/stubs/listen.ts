import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says where it is, and ends when it is told to. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
  });
  process.once('SIGTERM', () => process.exit(0));
}
