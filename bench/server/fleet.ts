import { runScript } from '../../test/kit/run-process.ts';

/** When something was sent, and when it was heard, by the machine's clock. */
export interface Heard {
  sentMs: number;
  heardMs: number;
}

/** Many connected sockets in a process of their own, which is not the server's and not the one that measures. */
export interface Fleet {
  /** Lets so many of them hear something, one after the other. */
  hear(count: number): Promise<Heard[]>;
  /** Ends every connection. */
  stop(): Promise<void>;
}

export async function connectFleet(
  kind: 'foyer' | 'echo',
  url: string,
  count: number,
): Promise<Fleet> {
  const environment = { FLEET_OF: kind, FLEET_URL: url, FLEET_COUNT: `${count}` };
  const program = runScript(new URL('fleet-process.ts', import.meta.url), { environment });
  await program.hasWritten('connected');
  return {
    async hear(samples) {
      const begin = program.stdout.length;
      program.tell(`${samples}`);
      await program.hasWritten(']\n', begin);
      return JSON.parse(program.stdout.slice(begin)) as Heard[];
    },
    async stop() {
      program.kill('SIGTERM');
      await program.ended;
    },
  };
}
