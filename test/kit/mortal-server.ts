import { silenceBots } from './bots.ts';
import type { DatabaseEnvironment } from './databases.ts';
import { builtServer, runProcess, type Program } from './run-process.ts';

/** The built server in a process that can be killed at any moment and comes back on the same port with the same data. */
export interface MortalServer {
  readonly port: number;
  /** Ends it without a warning. */
  kill(): Promise<void>;
  /** Resolves when it serves again. */
  start(): Promise<void>;
  /** What the process that runs has written to its standard error. */
  readonly stderr: string;
}

export async function startMortalServer(
  environment: Readonly<Record<string, string>>,
  /** As a new workspace has them; else nobody speaks who is nobody. */
  { hasBots = false } = {},
): Promise<MortalServer> {
  let port = Number(environment['PORT'] ?? 0);
  let program: Program;
  async function start(): Promise<void> {
    program = runProcess(builtServer, { environment: { ...environment, PORT: `${port}` } });
    await program.hasWritten('/widget/');
    port = Number(/Console +http:\/\/[^:]+:(\d+)/.exec(program.stdout)?.[1]);
  }
  await start();
  if (!hasBots) await silenceBots(environment as unknown as DatabaseEnvironment);
  return {
    get port() {
      return port;
    },
    async kill() {
      program.kill('SIGKILL');
      await program.ended;
    },
    start,
    get stderr() {
      return program.stderr;
    },
  };
}
