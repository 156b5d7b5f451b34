import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { distFolder } from './paths.ts';
import {
  builtCommand,
  builtServer,
  runProcess,
  runScript,
  type Program,
  type ProgramOptions,
} from './run-process.ts';

export type { Program } from './run-process.ts';

/** For a test that starts processes, which a busy machine does slowly. */
export const patiently = { timeout: 30_000 };

/** Runs a file under Node. When the test is over, the program is too. */
export function startProgram(file: string, options: ProgramOptions = {}): Program {
  return endWithTest(runProcess(file, options));
}

/** Runs a TypeScript file of the tests in a process of its own. */
export function startScript(file: URL, environment: Record<string, string> = {}): Program {
  return endWithTest(runScript(file, { environment }));
}

/** Starts the `foyer` command. */
export function startCommand(args: string[], environment: object): Program {
  return startProgram(builtCommand, { args, environment: { ...environment } });
}

/** Does what the `foyer` command does, in this process. */
export async function runCommand(
  args: string[],
  environment: object,
): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await run(args, {
    environment: { ...environment },
    distFolder,
    say: (text) => (stdout += text),
    complain: (text) => (stderr += text),
  });
  return { code, stdout, stderr };
}

/** The server as it is built and shipped. */
export function startFoyer(environment: Record<string, string>): Program {
  return startProgram(builtServer, { environment });
}

function endWithTest(program: Program): Program {
  onTestFinished(() => program.kill('SIGKILL'));
  return program;
}
