import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { distFolder } from './paths.ts';

/** A real process of its own. */
export interface Program {
  /** What it has written so far. */
  readonly stdout: string;
  readonly stderr: string;
  readonly processId: number;
  /** Resolves once this stands in its standard output, not before that character. */
  hasWritten(text: string, begin?: number): Promise<void>;
  /** Writes a line to its standard input. */
  tell(line: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface ProgramOptions {
  args?: readonly string[];
  /** For Node itself. */
  nodeArgs?: readonly string[];
  /** Its whole environment, but for `PATH`. */
  environment?: Readonly<Record<string, string>>;
}

/** The server as it is built and shipped. */
export const builtServer = `${distFolder}server/main.js`;

/** The `foyer` command as it is built and shipped. */
export const builtCommand = `${distFolder}server/foyer.js`;

/** Runs a file under Node. Whoever starts it ends it. */
export function runProcess(
  file: string,
  { args = [], nodeArgs = [], environment = {} }: ProgramOptions = {},
): Program {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
    env: { PATH, ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
    processId: child.pid ?? 0,
    hasWritten: (text, begin) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stdout.includes(text, begin)) return;
          child.stdout.off('data', look);
          resolve();
        };
        child.stdout.on('data', look);
        look();
        void ended.then(() => reject(new Error(`Ended without writing “${text}”: ${stderr}`)));
      }),
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** Runs a TypeScript file in a process of its own. */
export function runScript(file: URL, options: ProgramOptions = {}): Program {
  const runner = fileURLToPath(new URL('run-typescript.mjs', import.meta.url));
  const args = [fileURLToPath(file), ...(options.args ?? [])];
  return runProcess(runner, { ...options, args });
}
