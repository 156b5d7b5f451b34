/** What is fetched on use, by the name under which the server leads to the one of today. */
export type ChunkName = 'bots' | 'emoji' | 'files' | 'notices' | 'phone' | 'thread';

/** @param first where this messenger's own is */
export type FetchChunk = <Module>(name: ChunkName, first: () => Promise<Module>) => Promise<Module>;

/** Fetches a chunk, and after a failure from another address: browsers keep a failed import under its own. */
export function createFetchChunk(origin: string, appId: string): FetchChunk {
  const attempts = new Map<ChunkName, number>();
  return <Module>(name: ChunkName, first: () => Promise<Module>) => {
    const attempt = (attempts.get(name) ?? 0) + 1;
    attempts.set(name, attempt);
    if (attempt === 1) return first();
    const again = `${origin}/widget/${appId}/${name}?${attempt}`;
    return import(/* @vite-ignore */ again) as Promise<Module>;
  };
}
