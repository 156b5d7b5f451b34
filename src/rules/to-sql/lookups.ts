import { sql } from 'kysely';
import type { Lookup, Sql } from './database.ts';

const contactId = sql.ref('contacts.id');

/** The company that the person acts for. */
export function inCompany(workspaceId: string, where: Sql<boolean>): Lookup {
  return {
    reference: sql.ref('contacts.active_company_id'),
    from: sql.table('companies'),
    column: sql.ref('companies.id'),
    where: sql`${sql.ref('companies.workspace_id')} = ${workspaceId} and ${where}`,
  };
}

export function inTags(workspaceId: string, where: Sql<boolean>): Lookup {
  return {
    reference: contactId,
    from: sql`contact_tags inner join tags
      on tags.workspace_id = contact_tags.workspace_id and tags.id = contact_tags.tag_id`,
    column: sql.ref('contact_tags.contact_id'),
    where: sql`${sql.ref('contact_tags.workspace_id')} = ${workspaceId} and ${where}`,
  };
}

export function inEvents(workspaceId: string, event: string, where: Sql<boolean>): Lookup {
  return {
    reference: contactId,
    from: sql.table('event_summaries'),
    column: sql.ref('event_summaries.contact_id'),
    where: sql`${sql.ref('event_summaries.workspace_id')} = ${workspaceId}
      and ${sql.ref('event_summaries.name')} = ${event} and ${where}`,
  };
}
