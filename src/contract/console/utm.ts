import Type, { type Static } from 'typebox';

const parameter = Type.Optional(Type.String());

/** What a page's address said of the campaign that somebody came by. */
export const Utm = Type.Object({
  utm_campaign: parameter,
  utm_content: parameter,
  utm_medium: parameter,
  utm_source: parameter,
  utm_term: parameter,
});
export type Utm = Static<typeof Utm>;
