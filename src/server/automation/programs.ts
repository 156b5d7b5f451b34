import type { Definition } from '../../contract/automation/definition.ts';
import { must } from '../../base/must.ts';
import { compileDefinition } from '../../workflow/compile.ts';
import type { Program } from '../../workflow/program.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import type { Db } from '../storage/database/database.ts';
import { findVersion, keepVersion } from '../storage/workflow-runs.ts';

/** Definitions as runs need them, by version. */
export interface Programs {
  /** Keeps a definition as a version of its own, the same one for the same definition. */
  keep(db: Db, workspaceId: string, definition: Definition, nowMs: number): Promise<Version>;
  read(db: Db, workspaceId: string, versionId: string): Promise<Program>;
}

export interface Version {
  id: string;
  program: Program;
}

const mostHeld = 1_000;

export function createPrograms(): Programs {
  const held = new Map<string, Program>();

  function hold(id: string, definition: Definition): Program {
    const standing = held.get(id);
    if (standing !== undefined) return standing;
    const program = compileDefinition(definition);
    const [oldest] = held.keys();
    if (held.size >= mostHeld && oldest !== undefined) held.delete(oldest);
    held.set(id, program);
    return program;
  }
  return {
    async keep(db, workspaceId, definition, nowMs) {
      const text = JSON.stringify(definition);
      const id = hashSecret(text);
      await keepVersion(db, workspaceId, id, text, nowMs);
      return { id, program: hold(id, definition) };
    },
    async read(db, workspaceId, versionId) {
      const standing = held.get(versionId);
      if (standing !== undefined) return standing;
      const found = must(await findVersion(db, workspaceId, versionId), `version ${versionId}`);
      return hold(versionId, found);
    },
  };
}
