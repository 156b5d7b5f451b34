import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { must } from '../../../src/base/must.ts';
import type { WorkspaceFile } from '../../../src/server/workspace-file/workspace-file.ts';
import { runCommand, startCommand } from '../../kit/program.ts';
import { readSorted } from '../../kit/read-tables.ts';
import type { TestServer } from '../../kit/server.ts';

/** Of the design, word by word. */
export const designExample = {
  teams: [{ name: 'Support' }, { name: 'Sales' }, { name: 'VIP sales' }],
  operator: {
    routing: { on: true, customers: { assign: { team: 'Support' } } },
    qualification: {
      on: true,
      questions: [
        { attribute: 'contact.email' },
        { attribute: 'company.name' },
        { attribute: 'company.size' },
      ],
    },
    email_prompt: { on: true },
  },
  follow_up_rules: [
    {
      name: 'Large',
      when: { field: 'company.size', op: 'gt', value: 50 },
      then: [{ add_tag: 'VIP' }, { assign: { team: 'VIP sales' } }],
    },
  ],
  assignment_rules: [
    {
      name: 'Pricing',
      when: { field: 'message.body', op: 'contains', value: 'pricing' },
      then: { assign: { team: 'Sales' } },
    },
  ],
  workflows: [],
} as const satisfies WorkspaceFile;

const page = readFileSync(new URL('../../../docs/workspace-file.md', import.meta.url), 'utf8');

/** The file that the documentation shows, and what it says comes of it. */
export const documented = {
  file: JSON.parse(found(/```json\n([\s\S]*?)```/)) as WorkspaceFile,
  applied: found(/\$ foyer apply workspace\.json\n([^$]*)\$/),
};

function found(pattern: RegExp): string {
  return must(pattern.exec(page)?.[1], `${pattern} in docs/workspace-file.md`);
}

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

/** The `foyer` command beside a server that runs. */
export class FileDesk {
  readonly #server: TestServer;

  constructor(server: TestServer) {
    this.#server = server;
  }

  /** @param what a file, or its text */
  async apply(what: unknown): Promise<Output> {
    return runCommand(['apply', await this.#write(what)], this.#server.environment);
  }

  /** In a process of its own. @returns what it says */
  async applyBeside(what: unknown): Promise<string> {
    const applying = startCommand(['apply', await this.#write(what)], this.#server.environment);
    const code = await applying.ended;
    if (code !== 0) throw new Error(applying.stderr);
    return applying.stdout;
  }

  async #write(what: unknown): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'foyer-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'workspace.json');
    await writeFile(file, typeof what === 'string' ? what : JSON.stringify(what));
    return file;
  }

  /** The lines that a file brings about. */
  async changes(what: unknown): Promise<string[]> {
    const { code, stdout, stderr } = await this.apply(what);
    if (code !== 0) throw new Error(stderr);
    return stdout.trimEnd().split('\n');
  }

  dump(): Promise<Output> {
    return runCommand(['dump'], this.#server.environment);
  }

  async read(): Promise<WorkspaceFile> {
    return JSON.parse((await this.dump()).stdout) as WorkspaceFile;
  }

  /** All that is stored. */
  async tables(): Promise<Record<string, string[]>> {
    const database = this.#server.openDatabase();
    try {
      return await readSorted(database);
    } finally {
      await database.close();
    }
  }
}
