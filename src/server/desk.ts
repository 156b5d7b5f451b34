/** Which teammates have the console open: of this process, as long as their sockets live. */
export interface Desk {
  enter(socketId: string, teammateId: string): void;
  leave(socketId: string): void;
  teammateIds(): string[];
}

export function createDesk(): Desk {
  const sockets = new Map<string, string>();
  return {
    enter: (socketId, teammateId) => void sockets.set(socketId, teammateId),
    leave: (socketId) => void sockets.delete(socketId),
    teammateIds: () => [...new Set(sockets.values())],
  };
}
