import { createUuid } from '../../base/uuid.ts';
import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { EventsTable, EventSummariesTable } from './tables/events.ts';

export type Event = EventsTable;
export type EventSummary = EventSummariesTable;

type Key = Pick<Event, 'workspace_id' | 'contact_id' | 'id'>;

const select = prepareQuery((db, { workspace_id, contact_id, id }: Key) =>
  db
    .selectFrom('events')
    .selectAll()
    .where('workspace_id', '=', workspace_id)
    .where('contact_id', '=', contact_id)
    .where('id', '=', id),
);

/** A person's event by the id that their page has given it. */
export async function findEvent(db: Db, key: Key): Promise<Event | undefined> {
  const [event] = await select(db, key);
  return event;
}

const insert = prepareQuery((db, event: Event) => db.insertInto('events').values(event));

/** How often a name came to one person, beginning with the first time. */
const count = prepareQuery((db, summary: EventSummary) =>
  db
    .insertInto('event_summaries')
    .values(summary)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'contact_id', 'name']).doUpdateSet(({ eb }) => ({
        count: eb('event_summaries.count', '+', 1),
        last_at: summary.last_at,
      })),
    ),
);

/** Writes an event, and what is known of its kind. */
export async function insertEvent(tx: Transaction, event: Event): Promise<void> {
  const { workspace_id, contact_id, name, created_at } = event;
  await insert(tx, event);
  await count(tx, {
    workspace_id,
    contact_id,
    name,
    count: 1,
    first_at: created_at,
    last_at: created_at,
  });
}

const selectSummary = prepareQuery(
  (db, key: Pick<EventSummary, 'workspace_id' | 'contact_id' | 'name'>) =>
    db
      .selectFrom('event_summaries')
      .select('name')
      .where('workspace_id', '=', key.workspace_id)
      .where('contact_id', '=', key.contact_id)
      .where('name', '=', key.name),
);

/** Whether a person has done something of this name before. */
export async function hasEventName(
  db: Db,
  key: Pick<EventSummary, 'workspace_id' | 'contact_id' | 'name'>,
): Promise<boolean> {
  return (await selectSummary(db, key)).length > 0;
}

/** How many names a person's events have. */
export async function countEventNames(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<number> {
  const { names } = await db
    .selectFrom('event_summaries')
    .select(({ fn }) => fn.countAll<number>().as('names'))
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return Number(names);
}

/** The latest first. */
export function listEvents(
  db: Db,
  workspaceId: string,
  contactId: string,
  limit: number,
): Promise<Event[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

const selectSummaries = prepareQuery(
  (db, { workspace_id, contact_id, limit }: SummariesKey & { limit: number }) =>
    db
      .selectFrom('event_summaries')
      .selectAll()
      .where('workspace_id', '=', workspace_id)
      .where('contact_id', '=', contact_id)
      .orderBy('last_at', 'desc')
      .orderBy('name')
      .limit(limit),
);

type SummariesKey = Pick<EventSummary, 'workspace_id' | 'contact_id'>;

/** The one that came last first. */
export function listEventSummaries(
  db: Db,
  workspaceId: string,
  contactId: string,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<EventSummary[]> {
  return selectSummaries(db, { workspace_id: workspaceId, contact_id: contactId, limit });
}

/** Gives one person's events to another. Where both have used an id, it gets a new one: it stands for two events. */
export async function moveEvents(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await renewTakenIds(tx, workspaceId, fromContactId, toContactId);
  await tx
    .updateTable('events')
    .set({ contact_id: toContactId })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', fromContactId)
    .execute();
  await addSummaries(tx, workspaceId, fromContactId, toContactId);
  await deleteSummaries(tx, workspaceId, fromContactId);
}

async function renewTakenIds(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  const taken = await tx
    .selectFrom('events')
    .select(['id', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', fromContactId)
    .where('id', 'in', (events) =>
      events
        .selectFrom('events as others')
        .select('others.id')
        .where('others.workspace_id', '=', workspaceId)
        .where('others.contact_id', '=', toContactId),
    )
    .execute();
  for (const { id, created_at } of taken) {
    await tx
      .updateTable('events')
      .set({ id: createUuid(created_at) })
      .where('workspace_id', '=', workspaceId)
      .where('contact_id', '=', fromContactId)
      .where('id', '=', id)
      .execute();
  }
}

/** With one statement, however many names there are. */
async function addSummaries(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await tx
    .insertInto('event_summaries')
    .columns(['workspace_id', 'contact_id', 'name', 'count', 'first_at', 'last_at'])
    .expression((summaries) =>
      summaries
        .selectFrom('event_summaries')
        .select(({ cast, val }) => [
          'workspace_id',
          cast<string>(val(toContactId), 'text').as('contact_id'),
          'name',
          'count',
          'first_at',
          'last_at',
        ])
        .where('workspace_id', '=', workspaceId)
        .where('contact_id', '=', fromContactId),
    )
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'contact_id', 'name']).doUpdateSet(({ eb, ref }) => ({
        count: eb('event_summaries.count', '+', ref('excluded.count')),
        first_at: eb
          .case()
          .when('excluded.first_at', '<', ref('event_summaries.first_at'))
          .then(ref('excluded.first_at'))
          .else(ref('event_summaries.first_at'))
          .end(),
        last_at: eb
          .case()
          .when('excluded.last_at', '>', ref('event_summaries.last_at'))
          .then(ref('excluded.last_at'))
          .else(ref('event_summaries.last_at'))
          .end(),
      })),
    )
    .execute();
}

export async function deleteEventsOfContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await tx
    .deleteFrom('events')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
  await deleteSummaries(tx, workspaceId, contactId);
}

async function deleteSummaries(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await tx
    .deleteFrom('event_summaries')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
}
