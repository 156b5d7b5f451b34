import Type, { type Static } from 'typebox';
import { SavedReply } from './saved-replies.ts';
import { Tag } from './tags.ts';
import { ConsoleTeammate } from './teammates.ts';
import { Team } from './teams.ts';

/** `GET /console/api/directory`: what conversations are described with, each in the order of its names. Teammates who have left are in it. */
export const Directory = Type.Object({
  teammates: Type.Array(ConsoleTeammate),
  teams: Type.Array(Team),
  tags: Type.Array(Tag),
  saved_replies: Type.Array(SavedReply),
});
export type Directory = Static<typeof Directory>;
