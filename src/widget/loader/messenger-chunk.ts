import type { Bridge, MessengerHandle, MountMessenger } from '../bridge.ts';

/** The messenger, fetched when it is wanted. */
export interface MessengerChunk {
  /** Fetches the code: it pays on a hint that it will be needed. */
  fetch(): Promise<{ mountMessenger: MountMessenger }>;
  /** The messenger in the page; what has failed is tried again by the next call. */
  mount(): Promise<MessengerHandle>;
}

export function createMessengerChunk(url: string, bridge: Bridge): MessengerChunk {
  let code: ReturnType<MessengerChunk['fetch']> | undefined;
  let mounting: Promise<MessengerHandle> | undefined;

  function fetch() {
    code ??= import(/* @vite-ignore */ url) as ReturnType<MessengerChunk['fetch']>;
    code.catch(() => {
      code = undefined;
      // Browsers keep a failed import under its address.
      url += '?';
    });
    return code;
  }
  return {
    fetch,
    mount() {
      mounting ??= fetch().then(({ mountMessenger }) => mountMessenger(bridge));
      mounting.catch(() => (mounting = undefined));
      return mounting;
    },
  };
}
