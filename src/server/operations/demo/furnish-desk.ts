import { createObjectId } from '../../../base/object-id.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { insertSavedReply } from '../../storage/saved-replies.ts';
import { replaceTeamMembers } from '../../storage/team-members.ts';
import { updateTeammate, type Teammate } from '../../storage/teammates.ts';
import { insertTeam } from '../../storage/teams.ts';
import { describeTeam } from '../describe-team.ts';
import { enrolTeammate } from '../enrol-teammate.ts';
import { toSavedText } from '../saved-text.ts';
import {
  demoColleagues,
  demoSavedReplies,
  demoTeams,
  type DemoTeam,
  type DemoTeammate,
} from './desk.ts';

/** Who and what is there, by the keys of the demo content. */
export interface DemoDesk {
  teammateIds: Record<DemoTeammate, string>;
  teamIds: Record<DemoTeam, string>;
}

/**
 * Gives the owner colleagues, teams and saved replies.
 * @param passwordHash of a password that nobody knows
 */
export async function furnishDesk(
  tx: Transaction,
  owner: Teammate,
  passwordHash: string,
  nowMs: number,
): Promise<DemoDesk> {
  const workspaceId = owner.workspace_id;
  const enrol = async (key: keyof typeof demoColleagues) => {
    const { isAway, ...named } = demoColleagues[key];
    const wanted = { ...named, role: 'teammate', password_hash: passwordHash } as const;
    const { id } = await enrolTeammate(tx, workspaceId, wanted, nowMs);
    if (isAway) await updateTeammate(tx, workspaceId, id, { is_away: 1 });
    return id;
  };
  const teammateIds = {
    owner: owner.id,
    mara: await enrol('mara'),
    tomas: await enrol('tomas'),
    yuki: await enrol('yuki'),
  };

  const found = async (key: DemoTeam) => {
    const { members, ...named } = demoTeams[key];
    const id = createObjectId(nowMs);
    const memberIds = members.map((member) => teammateIds[member]);
    const described = await describeTeam(tx, workspaceId, id, {
      ...named,
      teammate_ids: memberIds,
    });
    const team = { ...described, last_teammate_id: null, created_at: nowMs };
    await insertTeam(tx, { workspace_id: workspaceId, id, ...team });
    await replaceTeamMembers(tx, workspaceId, id, memberIds);
    return id;
  };
  const teamIds = { support: await found('support'), sales: await found('sales') };

  for (const reply of demoSavedReplies) {
    const saved = { id: createObjectId(nowMs), ...toSavedText(reply), created_at: nowMs };
    await insertSavedReply(tx, { workspace_id: workspaceId, ...saved });
  }
  return { teammateIds, teamIds };
}
