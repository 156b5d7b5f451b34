import type { DemoContactKey } from './contacts.ts';
import type { DemoTeam, DemoTeammate } from './desk.ts';

/** What somebody has done in a conversation. */
export type DemoStep = { minutesAgo: number } & (
  | { by: 'contact' | DemoTeammate; says: string }
  | { by: 'contact'; reads: true }
  | { by: DemoTeammate; notes: string }
  | { by: DemoTeammate; tags: string }
  | { by: DemoTeammate; gives: DemoTeam | DemoTeammate }
  | { by: DemoTeammate; prioritises: true }
  /** Until so many hours after the workspace was made; undefined is until they write again. */
  | { by: DemoTeammate; snoozesForHours: number | undefined }
  | { by: DemoTeammate; closes: true }
);

export interface DemoConversation {
  with: DemoContactKey;
  /** In order; the first says something, by the contact. */
  steps: readonly DemoStep[];
}
