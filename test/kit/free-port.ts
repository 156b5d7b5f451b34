import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what systems give to whoever asks for any: nobody is given it between here and where it is listened at. */
const [first, count] = [10_000, 20_000];

/** A port to be named before it is listened at. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * count);
    const listener = createServer();
    const isFree = once(listener.listen(port, '127.0.0.1'), 'listening').then(
      () => true,
      () => false,
    );
    if (!(await isFree)) continue;
    listener.close();
    await once(listener, 'close');
    return port;
  }
}
