import { unreachable } from '../base/unreachable.ts';
import type { EventAspect, Field, FixedFieldName } from './catalogue.ts';
import type { AttributeValue, EventFacts, Facts } from './facts.ts';

/** What is known of something, and undefined or null where that is nothing. */
export type Read = (facts: Facts) => unknown;

export function readField(field: Field): Read {
  switch (field.kind) {
    case 'fixed':
      return fixedReads[field.name];
    case 'custom':
      return readCustom(field.of, field.attribute);
    case 'event':
      return readEvent(field.event, field.aspect);
    default:
      return unreachable(field);
  }
}

function readCustom(of: 'contact' | 'company', attribute: string): Read {
  const pick = createPick<AttributeValue>(attribute);
  return of === 'contact'
    ? (facts) => pick(facts.contact?.custom)
    : (facts) => pick(facts.company?.custom);
}

function readEvent(event: string, aspect: EventAspect): Read {
  const pick = createPick<EventFacts>(event);
  const read = aspects[aspect];
  return (facts) => read(pick(facts.events));
}

type All<Value> = Readonly<Record<string, Value>> | null | undefined;

/** What stands under a name. `constructor` is one like any other, but it is asked for at a price, and those that no object is born with are not. */
function createPick<Value>(name: string): (all: All<Value>) => Value | undefined {
  if (!(name in Object.prototype)) return (all) => all?.[name];
  return (all) => (all && Object.hasOwn(all, name) ? all[name] : undefined);
}

const aspects: Record<EventAspect, (event: EventFacts | undefined) => unknown> = {
  count: (event) => event?.count ?? 0,
  first_at: (event) => event?.first_at,
  last_at: (event) => event?.last_at,
};

/** Written out: what is read by a name that is only known as the program runs is read ten times as slowly. */
const fixedReads: Record<FixedFieldName, Read> = {
  'contact.id': (facts) => facts.contact?.id,
  'contact.role': (facts) => facts.contact?.role,
  'contact.user_id': (facts) => facts.contact?.user_id,
  'contact.email': (facts) => facts.contact?.email,
  'contact.name': (facts) => facts.contact?.name,
  'contact.phone': (facts) => facts.contact?.phone,
  'contact.language': (facts) => facts.contact?.language,
  'contact.browser': (facts) => facts.contact?.browser,
  'contact.operating_system': (facts) => facts.contact?.operating_system,
  'contact.time_zone': (facts) => facts.contact?.time_zone,
  'contact.referrer': (facts) => facts.contact?.referrer,
  'contact.utm_campaign': (facts) => facts.contact?.utm_campaign,
  'contact.utm_content': (facts) => facts.contact?.utm_content,
  'contact.utm_medium': (facts) => facts.contact?.utm_medium,
  'contact.utm_source': (facts) => facts.contact?.utm_source,
  'contact.utm_term': (facts) => facts.contact?.utm_term,
  'contact.is_unsubscribed': (facts) => facts.contact?.is_unsubscribed,
  'contact.is_verified': (facts) => facts.contact?.is_verified,
  'contact.session_count': (facts) => facts.contact?.session_count,
  'contact.created_at': (facts) => facts.contact?.created_at,
  'contact.signed_up_at': (facts) => facts.contact?.signed_up_at,
  'contact.last_seen_at': (facts) => facts.contact?.last_seen_at,
  'contact.tags': (facts) => facts.contact?.tags,
  'company.company_id': (facts) => facts.company?.company_id,
  'company.name': (facts) => facts.company?.name,
  'company.plan': (facts) => facts.company?.plan,
  'company.monthly_spend': (facts) => facts.company?.monthly_spend,
  'company.size': (facts) => facts.company?.size,
  'company.website': (facts) => facts.company?.website,
  'company.industry': (facts) => facts.company?.industry,
  'company.created_at': (facts) => facts.company?.created_at,
  'conversation.state': (facts) => facts.conversation?.state,
  'conversation.is_priority': (facts) => facts.conversation?.is_priority,
  'conversation.sla': (facts) => facts.conversation?.sla,
  'conversation.is_inbound': (facts) => facts.conversation?.is_inbound,
  'conversation.tags': (facts) => facts.conversation?.tags,
  'conversation.created_at': (facts) => facts.conversation?.created_at,
  'conversation.waiting_since': (facts) => facts.conversation?.waiting_since,
  'conversation.team': (facts) => facts.conversation?.team,
  'conversation.teammate': (facts) => facts.conversation?.teammate,
  'message.body': (facts) => facts.message?.body,
  'page.url': (facts) => facts.page?.url,
  'page.title': (facts) => facts.page?.title,
  'office.is_open': (facts) => facts.office?.is_open,
  'team.is_online': (facts) => facts.team?.is_online,
};
