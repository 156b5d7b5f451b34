import type { Socket } from 'socket.io-client';

/** The same socket, once it is connected; rejects with the kind of the server's refusal. */
export function whenConnected<AnySocket extends Pick<Socket, 'once' | 'disconnect'>>(
  socket: AnySocket,
): Promise<AnySocket> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error: Error) => {
      socket.disconnect();
      reject(error);
    });
  });
}

/** The arguments of the next event of this name. */
export function nextEvent<Argument>(
  socket: { once(name: string, listener: (argument: Argument) => void): unknown },
  name: string,
): Promise<Argument> {
  return new Promise((resolve) => void socket.once(name, resolve));
}

/** Everything that is heard under this name from now on. */
export function allEvents<Argument>(
  socket: { on(name: string, listener: (argument: Argument) => void): unknown },
  name: string,
): Argument[] {
  const heard: Argument[] = [];
  socket.on(name, (argument) => void heard.push(argument));
  return heard;
}
