import type { Db } from '../../../src/server/storage/database/database.ts';
import { findViolations, findViolationsOfAll, readStored, type Stored } from '../invariants.ts';

/** What people have written, and were told that it is written: in the order in which they were told. */
export class Said {
  readonly #lines = new Map<string, string[]>();

  add(conversationId: string, author: string, { id }: { id: string }): void {
    const lines = this.#lines.get(conversationId) ?? [];
    this.#lines.set(conversationId, [...lines, `${author} ${id}`]);
  }

  of(conversationId: string): readonly string[] {
    return this.#lines.get(conversationId) ?? [];
  }

  get conversations(): readonly string[] {
    return [...this.#lines.keys()];
  }
}

/** What is wrong in a conversation. */
export async function findProblems(db: Db, said: Said, conversationId: string): Promise<string[]> {
  const stored = await readStored(db, conversationId);
  const problems = [
    ...findViolations(stored),
    ...ofComments(stored, said.of(conversationId)),
    ...(await ofSilences(db, stored)),
  ];
  return problems.map((problem) => `${conversationId}: ${problem}`);
}

/** What is wrong anywhere. */
export async function findProblemsOfAll(db: Db, said: Said, nowMs: number): Promise<string[]> {
  const problems = await findViolationsOfAll(db, nowMs, turnMs);
  for (const id of said.conversations) problems.push(...(await findProblems(db, said, id)));
  return problems;
}

/** The loop looks once a second. */
export const turnMs = 1_000;

function ofComments({ parts }: Stored, said: readonly string[]): string[] {
  const written = parts.filter(({ kind, author }) => kind === 'comment' && author !== 'bot');
  const found = written.map(({ author, id }) => `${author} ${id}`);
  if (found.join() === said.join()) return [];
  return [`written is\n${found.join('\n')}\nand said was\n${said.join('\n')}`];
}

const silentAfter = { contact_unresponsive: 'teammate', teammate_unresponsive: 'contact' } as const;

/** Nobody is waited for who has spoken last, and nobody in what is closed. */
async function ofSilences(db: Db, { conversation, parts }: Stored): Promise<string[]> {
  const timers = await db
    .selectFrom('timers')
    .select(['key', 'due_at'])
    .where('kind', '=', 'unresponsive')
    .where('key', 'like', `% ${conversation.id}`)
    .execute();
  if (timers.length === 0) return [];
  const ids = timers.map(({ key }) => key.split(' ')[0] ?? '');
  const workflows = await db
    .selectFrom('workflows')
    .select(['id', 'name', 'definition'])
    .where('id', 'in', ids)
    .execute();
  const last = parts.findLast(({ kind, author }) => kind === 'comment' && author !== 'bot');
  return workflows.flatMap(({ name, definition }) => {
    const { on } = (JSON.parse(definition) as { trigger: { on: keyof typeof silentAfter } })
      .trigger;
    if (last?.author === silentAfter[on]) return [];
    return [`“${name}” waits, and the last word is the ${last?.author}’s`];
  });
}
