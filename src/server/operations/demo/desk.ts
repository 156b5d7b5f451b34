import type { SavedReplyRequest } from '../../../contract/console/saved-replies.ts';
import type { TeamDistribution } from '../../../contract/console/teams.ts';

/** The shop that the demo site plays: it sells lamps. */
export const demoSiteName = 'Lumen';

/** Who works there besides the owner. Nobody can sign in as one of them. */
export const demoColleagues = {
  mara: { name: 'Mara Lindqvist', email: 'mara@lumen.example', isAway: false },
  tomas: { name: 'Tomás Reyes', email: 'tomas@lumen.example', isAway: true },
  yuki: { name: 'Yuki Tanaka', email: 'yuki@lumen.example', isAway: false },
} as const;

export type DemoTeammate = 'owner' | keyof typeof demoColleagues;

export type DemoTeam = 'support' | 'sales';

export const demoTeams: Record<
  DemoTeam,
  { name: string; distribution: TeamDistribution; members: readonly DemoTeammate[] }
> = {
  support: { name: 'Support', distribution: 'round_robin', members: ['owner', 'mara', 'tomas'] },
  sales: { name: 'Hotels and shops', distribution: 'manual', members: ['owner', 'yuki'] },
};

export const demoSavedReplies: readonly SavedReplyRequest[] = [
  {
    title: 'Which dimmers work',
    text: 'Every Lumen lamp works with a trailing-edge dimmer, and with none at all: the dial in the stem is enough. Those we have tried ourselves are listed at https://example.com/dimmers',
  },
  {
    title: 'Parcel not found',
    text: 'I am sorry about that. Carriers sometimes mark a parcel a day early, or leave it with a neighbour. I have opened a search; if it has not turned up by tomorrow noon, a new lamp leaves here the same day.',
  },
  {
    title: 'Send a lamp back',
    text: 'You have 60 days to live with it. The label at https://example.com/returns is paid, the original box is not needed, and the money is with you two days after we have the lamp.',
  },
  {
    title: 'Spare parts',
    text: 'We keep every part for twenty-five years, and you need one screwdriver. Tell me the number under the base, and I will send the right one.',
  },
  {
    title: 'Thank you, and goodbye',
    text: 'My pleasure. Write again whenever something is not as it should be; we read everything here.',
  },
];
