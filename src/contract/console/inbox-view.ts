import Type, { type Static } from 'typebox';
import { ObjectId } from '../identifiers.ts';

/** Which conversations a list is of; all of it where nothing is said. */
export const inboxFilter = {
  /** `me`, `nobody` (neither teammate nor team), or a teammate's or team's id. */
  assignee: Type.Optional(Type.Union([Type.Literal('me'), Type.Literal('nobody'), ObjectId])),
  tag_id: Type.Optional(ObjectId),
  priority: Type.Optional(Type.Boolean()),
  /** true: in which a bot speaks. They are nobody’s only once it has done. */
  with_bot: Type.Optional(Type.Literal(true)),
};

/** `GET /console/api/counts`: open conversations by whose they are. */
export const InboxCounts = Type.Object({
  all: Type.Integer(),
  mine: Type.Integer(),
  unassigned: Type.Integer(),
  /** In which a bot speaks. */
  bot: Type.Integer(),
  /** By team. */
  teams: Type.Record(Type.String(), Type.Integer()),
});
export type InboxCounts = Static<typeof InboxCounts>;
