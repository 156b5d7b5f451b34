import type { DatabaseKind } from '../../test/kit/databases.ts';

const dayMs = 24 * 60 * 60 * 1000;
export const nowMs = 1_800_000_000_000;

const tagged = (names: string) => `select contact_tags.contact_id from contact_tags
  join tags on tags.workspace_id = contact_tags.workspace_id and tags.id = contact_tags.tag_id
  where contact_tags.workspace_id = $w and tags.compared_name in (${names})`;

const ordered = `select contact_id from event_summaries
  where workspace_id = $w and name = 'ordered' and count >= 3`;

/** What somebody who knows the tables writes behind `where`. `$w` is the workspace. */
export const handwritten = {
  'role, and seen in 30 days': both(
    `role = 'user' and last_seen_at > ${nowMs - 30 * dayMs} and last_seen_at <= ${nowMs}`,
  ),
  'end of an email, and size of the company': {
    sqlite: `folded_email like '%@site7.example' and active_company_id in
      (select id from companies where workspace_id = $w and size > 50)`,
    postgres: `folded_email like '%@site7.example' and active_company_id in
      (select id from companies where workspace_id = $w and size > 50)`,
  },
  'one email': both(`folded_email = 'person4321@site1.example'`),
  'a tag, and mail wanted': both(`id in (${tagged(`'vip'`)}) and is_unsubscribed = 0`),
  'two custom attributes': {
    sqlite: `folded_attributes ->> '$."t:plan"' = 'pro' and folded_attributes ->> '$."n:seats"' >= 15`,
    postgres: `folded_attributes ->> 't:plan' = 'pro'
      and (folded_attributes ->> 'n:seats')::double precision >= 15`,
  },
  'an event, or not a tag': {
    sqlite: `id in (${ordered}) or id not in (${tagged(`'vip', 'beta'`)})`,
    postgres: `exists (${ordered} and contact_id = contacts.id)
      or not exists (${tagged(`'vip', 'beta'`)} and contact_tags.contact_id = contacts.id)`,
  },
} satisfies Record<string, Record<DatabaseKind, string>>;

function both(where: string): Record<DatabaseKind, string> {
  return { sqlite: where, postgres: where };
}
