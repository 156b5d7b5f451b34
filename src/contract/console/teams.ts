import Type, { type Static } from 'typebox';
import { ObjectId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';

/**
 * What becomes of a conversation that is assigned to the team. manual: whoever takes it. round_robin: the next in turn.
 * balanced: whoever has the fewest open ones. The latter two skip who is away.
 */
export const TeamDistribution = Type.Union([
  Type.Literal('manual'),
  Type.Literal('round_robin'),
  Type.Literal('balanced'),
]);
export type TeamDistribution = Static<typeof TeamDistribution>;

export const Team = Type.Object({
  id: ObjectId,
  name: Type.String(),
  distribution: TeamDistribution,
  teammate_ids: Type.Array(ObjectId),
});
export type Team = Static<typeof Team>;

/** `POST /console/api/teams`, `PUT /console/api/teams/:team_id`; `DELETE` leaves its conversations without a team. Owners only. `name_taken`, `team_unknown` */
export const TeamRequest = Type.Object(
  {
    name: StorableText({ minLength: 1, maxLength: 80 }),
    distribution: TeamDistribution,
    teammate_ids: Type.Array(ObjectId, { maxItems: 500, uniqueItems: true }),
  },
  { additionalProperties: false },
);
export type TeamRequest = Static<typeof TeamRequest>;
