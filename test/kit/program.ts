import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { distFolder } from './paths.ts';

/** For a test that starts processes, which a busy machine does slowly. */
export const patiently = { timeout: 30_000 };

/** A real process of its own. */
export interface Program {
  /** What it has written so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves once this stands in its standard output. */
  hasWritten(text: string): Promise<void>;
  /** Writes a line to its standard input. */
  tell(line: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs a file under Node. When the test is over, the program is too. */
export function startProgram(
  file: string,
  { args = [], environment = {} }: { args?: string[]; environment?: Record<string, string> } = {},
): Program {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [file, ...args], { env: { PATH, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
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
    hasWritten: (text) =>
      new Promise((resolve, reject) => {
        const look = () => stdout.includes(text) && resolve();
        child.stdout.on('data', look);
        look();
        void ended.then(() => reject(new Error(`Ended without writing “${text}”: ${stderr}`)));
      }),
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** Runs a TypeScript file of the tests in a process of its own. */
export function startScript(file: URL, environment: Record<string, string> = {}): Program {
  const runner = fileURLToPath(new URL('run-typescript.mjs', import.meta.url));
  return startProgram(runner, { args: [fileURLToPath(file)], environment });
}

/** The server as it is built and shipped. */
export function startFoyer(environment: Record<string, string>): Program {
  return startProgram(`${distFolder}server/main.js`, { environment });
}
