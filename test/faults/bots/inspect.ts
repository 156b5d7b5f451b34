import type { Db } from '../../../src/server/storage/database/database.ts';
import { partId } from '../../../src/workflow/part-id.ts';
import { findViolations, readStored, type Stored } from '../invariants.ts';
import type { Guest } from './guest.ts';
import { linesOf, tagsAtTheEnd } from './long-workflow.ts';

/** What is not as it has to be once all is over: each effect once, in order, and nothing left that waits. */
export async function inspect(db: Db, { name, conversationId }: Guest): Promise<string[]> {
  const stored = await readStored(db, conversationId);
  const problems = [
    ...findViolations(stored),
    ...differ('parts', linesOfStored(stored), linesOf(name)),
    ...differ('tags', await readTags(db, stored), tagsAtTheEnd),
    ...(await inspectOutbox(db, stored)),
    ...inspectRuns(stored),
  ];
  return problems.map((problem) => `${name}: ${problem}`);
}

/** While they are still on their way. */
export async function inspectMeanwhile(
  db: Db,
  { name, conversationId, done }: Guest,
): Promise<string[]> {
  if (done === 0) return [];
  const stored = await readStored(db, conversationId);
  const lines = linesOfStored(stored);
  const wanted = linesOf(name).slice(0, lines.length);
  const problems = [...findViolations(stored), ...differ('parts', lines, wanted)];
  return problems.map((problem) => `${name}, after ${done} moves: ${problem}`);
}

function linesOfStored({ parts }: Stored): string[] {
  return parts.map(({ author, kind, text }) => `${author} ${kind}: ${text}`);
}

function inspectRuns({ runs, parts }: Stored): string[] {
  const states = runs.map((run) => `${run.name} ${run.state} ${run.ending}`).toSorted();
  const wanted = ['Beside ended completed', 'Long ended completed'];
  const keys = parts.flatMap(({ details }) => details.run_id ?? []);
  const long = runs.find((run) => run.name === 'Long');
  return [
    ...differ('runs', states, wanted),
    ...differ('speakers', [...new Set(keys)], [`${long?.id}`]),
  ];
}

/** What leaves stands there once, under an id that the run alone decides. */
async function inspectOutbox(db: Db, { conversation, runs }: Stored): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'kind'])
    .where('workspace_id', '=', conversation.workspace_id)
    .where('payload', 'like', `%${conversation.id}%`)
    .orderBy('kind')
    .execute();
  const possible = new Set(
    runs.flatMap(({ id }) => Array.from({ length: 20 }, (_, number) => partId(id, number))),
  );
  const kinds = rows.map(({ kind }) => kind);
  const strange = rows.filter(({ id }) => !possible.has(id)).map(({ id }) => id);
  return [
    ...differ('outbox', kinds, ['salesforce_lead', 'workflow_webhook']),
    ...differ('ids in the outbox', strange, []),
  ];
}

async function readTags(db: Db, { conversation }: Stored): Promise<string[]> {
  const ofContact = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select('tags.name')
    .where('contact_tags.contact_id', '=', conversation.contact_id)
    .execute();
  const ofConversation = await db
    .selectFrom('conversation_tags')
    .innerJoin('tags', 'tags.id', 'conversation_tags.tag_id')
    .select('tags.name')
    .where('conversation_tags.conversation_id', '=', conversation.id)
    .execute();
  return [...ofContact, ...ofConversation].map(({ name }) => name);
}

function differ(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  if (found.join('\n') === wanted.join('\n')) return [];
  return [`${what} are\n  ${found.join('\n  ')}\nand not\n  ${wanted.join('\n  ')}`];
}
