import Type, { type Static } from 'typebox';
import { ObjectId } from '../identifiers.ts';
import { Attribute } from './attribute.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** A company of a person's. */
export const ContactCompany = Type.Object({
  id: ObjectId,
  /** The site's own id for it; null of one that no site has named, but the person when they were asked. */
  company_id: orNull(Type.String()),
  name: orNull(Type.String()),
  /** Whether it is the one that the person acts for. */
  is_active: Type.Boolean(),
  plan: orNull(Type.String()),
  monthly_spend: orNull(Type.Integer()),
  size: orNull(Type.Integer()),
  website: orNull(Type.String()),
  industry: orNull(Type.String()),
  /** When it came to the site, in milliseconds, as the site says. */
  remote_created_at: orNull(Type.Integer()),
  attributes: Type.Array(Attribute),
});
export type ContactCompany = Static<typeof ContactCompany>;
