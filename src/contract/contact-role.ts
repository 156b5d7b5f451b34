import Type, { type Static } from 'typebox';

/** visitor: anonymous, has no conversation. lead: has started one. user: known to the site by `user_id` or email. */
export const ContactRole = Type.Union([
  Type.Literal('visitor'),
  Type.Literal('lead'),
  Type.Literal('user'),
]);
export type ContactRole = Static<typeof ContactRole>;
