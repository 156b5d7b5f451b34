import type { ContactRole } from '../contract/contact-role.ts';
import type { ConversationState } from '../contract/conversation-state.ts';

/** What is unknown is undefined or null: the two are the same. */
type Maybe<Value> = Value | null | undefined;

/** A custom attribute's value; a date in milliseconds. */
export type AttributeValue = string | number | boolean;

/** What was done how often, by the person. */
export interface EventFacts {
  count: number;
  first_at: number;
  last_at: number;
}

export interface ContactFacts {
  id?: Maybe<string>;
  role?: Maybe<ContactRole>;
  user_id?: Maybe<string>;
  email?: Maybe<string>;
  name?: Maybe<string>;
  phone?: Maybe<string>;
  language?: Maybe<string>;
  browser?: Maybe<string>;
  operating_system?: Maybe<string>;
  time_zone?: Maybe<string>;
  referrer?: Maybe<string>;
  utm_campaign?: Maybe<string>;
  utm_content?: Maybe<string>;
  utm_medium?: Maybe<string>;
  utm_source?: Maybe<string>;
  utm_term?: Maybe<string>;
  is_unsubscribed?: Maybe<boolean>;
  is_verified?: Maybe<boolean>;
  session_count?: Maybe<number>;
  /** When the person was first here, in milliseconds, as all times are. */
  created_at?: Maybe<number>;
  signed_up_at?: Maybe<number>;
  last_seen_at?: Maybe<number>;
  /** Names of tags. */
  tags?: Maybe<readonly string[]>;
  custom?: Maybe<Readonly<Record<string, AttributeValue>>>;
}

/** The company that the person acts for. */
export interface CompanyFacts {
  company_id?: Maybe<string>;
  name?: Maybe<string>;
  plan?: Maybe<string>;
  monthly_spend?: Maybe<number>;
  size?: Maybe<number>;
  website?: Maybe<string>;
  industry?: Maybe<string>;
  created_at?: Maybe<number>;
  custom?: Maybe<Readonly<Record<string, AttributeValue>>>;
}

export interface ConversationFacts {
  state?: Maybe<ConversationState>;
  is_priority?: Maybe<boolean>;
  /** What was agreed with such people, by name. */
  sla?: Maybe<string>;
  /** Whether the person began it. */
  is_inbound?: Maybe<boolean>;
  tags?: Maybe<readonly string[]>;
  created_at?: Maybe<number>;
  /** Since when the person has waited for an answer of a teammate. */
  waiting_since?: Maybe<number>;
  /** Names, as people write them in conditions. */
  team?: Maybe<string>;
  teammate?: Maybe<string>;
}

/**
 * All that a predicate can ask for, at one moment. What is missing is unknown.
 */
export interface Facts {
  nowMs: number;
  /** The workspace's, IANA: for calendar days. */
  timeZone: string;
  contact?: Maybe<ContactFacts>;
  company?: Maybe<CompanyFacts>;
  conversation?: Maybe<ConversationFacts>;
  /** The message that woke the workflow, or the last one of the person. */
  message?: Maybe<{ body?: Maybe<string> }>;
  page?: Maybe<{ url?: Maybe<string>; title?: Maybe<string> }>;
  /** By name. */
  events?: Maybe<Readonly<Record<string, EventFacts>>>;
  office?: Maybe<{ is_open?: Maybe<boolean> }>;
  /** Whether a teammate has the console open and is not away. */
  team?: Maybe<{ is_online?: Maybe<boolean> }>;
}

/** A question that has been prepared. */
export type Test = (facts: Facts) => boolean;
