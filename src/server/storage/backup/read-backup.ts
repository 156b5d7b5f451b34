import { createHash } from 'node:crypto';
import { BackupError } from './backup-error.ts';
import {
  isFileHead,
  isFoot,
  isHead,
  isKnownVersion,
  isRow,
  isTableHead,
  type Value,
} from './lines.ts';

/** Where rows go, one table after the other, and then files. */
export interface BackupReader {
  onHead(migrations: readonly string[]): Promise<void>;
  onRows(table: string, rows: Record<string, Value>[]): Promise<void>;
  files: {
    begin(key: string): Promise<void>;
    write(bytes: Buffer): Promise<void>;
    /** Where none was begun, nothing happens. */
    end(): Promise<void>;
  };
}

const batchSize = 500;
const damaged = 'The file is damaged: what it says at its end of itself is not so.';

/**
 * Reads a backup to its end.
 * @returns how many rows it has
 * @throws {BackupError} for a file that is none, or is not whole: only when this has ended may what was read be believed
 */
export async function readBackup(
  text: AsyncIterable<string>,
  reader: BackupReader,
): Promise<number> {
  const hash = createHash('sha256');
  const body = createBodyReader(reader);
  let isBegun = false;
  let isEnded = false;
  for await (const source of linesOf(text)) {
    const line = parse(source);
    if (isEnded) throw new BackupError('The file goes on after its end.');
    if (isBegun && isFoot(line)) {
      await body.flush();
      if (line.rows !== body.count() || line.sha256 !== hash.digest('hex'))
        throw new BackupError(damaged);
      isEnded = true;
      continue;
    }
    if (isBegun) {
      await body.read(line);
    } else {
      await reader.onHead(migrationsOf(line));
      isBegun = true;
    }
    hash.update(`${source}\n`);
  }
  if (!isEnded) throw new BackupError('The file is cut off: its end is missing.');
  return body.count();
}

function migrationsOf(line: unknown): readonly string[] {
  if (!isHead(line)) throw new BackupError('The file is not a backup of Foyer.');
  if (isKnownVersion(line.foyer_backup)) return line.migrations;
  throw new BackupError(
    `The backup’s format is ${line.foyer_backup}, which this Foyer cannot read.`,
  );
}

/** What stands between the first line and the last. */
function createBodyReader({ onRows, files }: BackupReader) {
  let table: { name: string; columns: string[] } | undefined;
  let batch: Record<string, Value>[] = [];
  let count = 0;

  /** What was begun comes to its end. */
  async function flush(): Promise<void> {
    if (table !== undefined && batch.length > 0) await onRows(table.name, batch);
    batch = [];
    await files.end();
  }
  return {
    count: () => count,
    flush,
    async read(line: unknown): Promise<void> {
      if (isRow(line)) {
        if (table?.columns.length !== line.length) throw new BackupError(damaged);
        batch.push(toRow(table.columns, line));
        count += 1;
        if (batch.length === batchSize) await flush();
      } else if (isTableHead(line)) {
        await flush();
        table = { name: line.table, columns: line.columns };
      } else if (isFileHead(line)) {
        await flush();
        table = undefined;
        await files.begin(line.file);
      } else if (typeof line === 'string') {
        await files.write(Buffer.from(line, 'base64'));
      } else {
        throw new BackupError(damaged);
      }
    },
  };
}

function toRow(columns: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupError('The file is not a backup of Foyer, or is damaged.');
  }
}

/** By hand: `node:readline` also breaks at U+2028, which a message may hold. */
async function* linesOf(text: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
