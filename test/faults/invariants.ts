import type { Db } from '../../src/server/storage/database/database.ts';
import type { Conversation } from '../../src/server/storage/conversations.ts';
import type { PartDetails } from '../../src/server/storage/parts.ts';
import { listRunsOfConversation, type RunRow } from '../../src/server/storage/workflow-runs.ts';
import type { Run } from '../../src/workflow/run.ts';

/** A part as the database has it, as far as a promise depends on it. */
export interface StoredPart {
  position: number;
  id: string;
  kind: string;
  author: string;
  text: string;
  details: PartDetails;
}

/** All that is written down of one conversation and what goes on in it by itself. */
export interface Stored {
  conversation: Conversation;
  runs: RunRow[];
  parts: StoredPart[];
  timers: { kind: string; key: string; due_at: number }[];
}

export async function readStored(db: Db, conversationId: string): Promise<Stored> {
  const conversation = await db
    .selectFrom('conversations')
    .selectAll()
    .where('workspace_id', '=', 'demo')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  const runs = await listRunsOfConversation(db, 'demo', conversationId);
  const parts = await db
    .selectFrom('parts')
    .select(['position', 'id', 'kind', 'author_kind', 'blocks', 'details'])
    .where('workspace_id', '=', 'demo')
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute();
  const keys = [conversationId, ...runs.map(({ id }) => id)];
  const timers = await db
    .selectFrom('timers')
    .select(['kind', 'key', 'due_at'])
    .where('workspace_id', '=', 'demo')
    .where('kind', 'in', ['run_due', 'unsnooze'])
    .where('key', 'in', keys)
    .execute();
  return {
    conversation,
    runs,
    parts: parts.map(({ author_kind, blocks, details, ...part }) => ({
      ...part,
      author: author_kind,
      text: (JSON.parse(blocks) as { text?: string }[]).map(({ text }) => text).join('\n'),
      details: details === null ? {} : (JSON.parse(details) as PartDetails),
    })),
    timers,
  };
}

/** What cannot be, whatever has happened, and is all the same; in words. */
export function findViolations(stored: Stored): string[] {
  return [
    ...ofSpeaking(stored),
    ...ofAssignments(stored),
    ...ofPrompts(stored),
    ...ofTimers(stored),
    ...ofPositions(stored),
  ];
}

function ofSpeaking({ conversation, runs }: Stored): string[] {
  const live = runs.filter(({ state }) => state === 'live');
  const speaking = live.filter((run) => run.is_customer_facing === 1).map(({ id }) => id);
  const { bot_run_id, live_run_count } = conversation;
  return [
    ...complain(speaking.length > 1, `${speaking.length} runs speak at once`),
    ...complain(
      (speaking[0] ?? null) !== bot_run_id,
      `${speaking[0] ?? 'nobody'} speaks, and the conversation says ${bot_run_id ?? 'nobody'}`,
    ),
    ...complain(
      live.length !== live_run_count,
      `${live.length} runs live, and the conversation counts ${live_run_count}`,
    ),
  ];
}

function ofAssignments({ conversation, parts }: Stored): string[] {
  const { bot_run_id, deferred_assignee } = conversation;
  if (bot_run_id === null) {
    return complain(deferred_assignee !== null, 'an assignment waits, and nobody speaks');
  }
  const begun = parts.find(({ details }) => details.run_id === bot_run_id)?.position ?? Infinity;
  const early = parts.find(
    ({ kind, author, position }) => kind === 'assignment' && author === 'bot' && position > begun,
  );
  return complain(early !== undefined, `assigned at ${early?.position} in the bot inbox`);
}

function ofPrompts({ runs, parts }: Stored): string[] {
  return runs.flatMap((row) => {
    const { waiting } = JSON.parse(row.run) as Run;
    const isAsking = row.state === 'live' && waiting?.for === 'answer';
    const due = isAsking ? [waiting.promptId] : [];
    const open = parts.filter(
      ({ details }) => details.run_id === row.id && details.prompt?.state === 'open',
    );
    const found = open.map(({ id }) => id);
    return complain(
      found.join() !== due.join(),
      `the ${row.state} run “${row.name}” (${row.ending}) waits for [${due.join()}], and open is [${found.join()}]`,
    );
  });
}

function ofTimers({ conversation, runs, timers }: Stored): string[] {
  const ofRuns = runs.flatMap((row) => {
    const { dueAtMs, waiting } = JSON.parse(row.run) as Run;
    const due = timers.filter(({ kind, key }) => kind === 'run_due' && key === row.id);
    const found = due.map(({ due_at }) => Number(due_at)).join();
    const wanted = row.state === 'live' ? `${dueAtMs ?? ''}` : '';
    return [
      ...complain(found !== wanted, `the timer of “${row.name}”: [${found}] and not [${wanted}]`),
      ...complain(
        row.state === 'live' && (waiting === null || dueAtMs === null),
        `“${row.name}” lives and waits for nothing`,
      ),
    ];
  });
  const { state, snoozed_until } = conversation;
  const unsnooze = timers.filter(({ kind }) => kind === 'unsnooze');
  const found = unsnooze.map(({ due_at }) => Number(due_at)).join();
  const wanted = state === 'snoozed' ? `${snoozed_until ?? ''}` : '';
  return [...ofRuns, ...complain(found !== wanted, `snooze ends [${found}] and not [${wanted}]`)];
}

function ofPositions({ conversation, parts }: Stored): string[] {
  const positions = parts.map(({ position }) => position).join();
  const wanted = Array.from({ length: conversation.last_position }, (_, index) => index + 1).join();
  const ids = new Set(parts.map(({ id, author }) => `${author} ${id}`));
  return [
    ...complain(positions !== wanted, `the parts stand at ${positions}`),
    ...complain(ids.size !== parts.length, 'a part is there twice'),
  ];
}

function complain(isWrong: boolean, problem: string): string[] {
  return isWrong ? [problem] : [];
}

/** The same of the whole database, where no one conversation shows it. @param turnMs how long a timer may be due at the most */
export async function findViolationsOfAll(
  db: Db,
  nowMs: number,
  turnMs: number,
): Promise<string[]> {
  const late = await db
    .selectFrom('timers')
    .select(['kind', 'key', 'due_at'])
    .where('due_at', '<', nowMs - turnMs)
    .execute();
  const stray = await db
    .selectFrom('timers')
    .select('key')
    .where('kind', '=', 'run_due')
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('workflow_runs')
            .select('workflow_runs.id')
            .where('workflow_runs.workspace_id', '=', ref('timers.workspace_id'))
            .where('workflow_runs.id', '=', ref('timers.key'))
            .where('workflow_runs.state', '=', 'live'),
        ),
      ),
    )
    .execute();
  const stopped = await db
    .selectFrom('workflow_runs')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('timers')
            .select('timers.key')
            .where('timers.workspace_id', '=', ref('workflow_runs.workspace_id'))
            .where('timers.kind', '=', 'run_due')
            .where('timers.key', '=', ref('workflow_runs.id'))
            .where('timers.due_at', '=', ref('workflow_runs.due_at')),
        ),
      ),
    )
    .execute();
  return [
    ...late.map(({ kind, key, due_at }) => `missed: ${kind} ${key}, due at ${due_at}`),
    ...stray.map(({ key }) => `a timer without a live run: ${key}`),
    ...stopped.map(({ id, name }) => `a live run without its timer: ${name} ${id}`),
  ];
}
