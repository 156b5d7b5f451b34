import { must } from '../../base/must.ts';
import { readAutomationSettings } from '../storage/automation-settings.ts';
import type { Db } from '../storage/database/database.ts';
import { listTeamMembers } from '../storage/team-members.ts';
import { listTeammates } from '../storage/teammates.ts';
import { listTeams } from '../storage/teams.ts';
import { listWorkflows } from '../storage/workflows.ts';
import { findWorkspace } from '../storage/workspaces.ts';
import type { Contents } from './contents.ts';

export async function readContents(db: Db, workspaceId: string): Promise<Contents> {
  const teams = await listTeams(db, workspaceId);
  const members = await listTeamMembers(db, workspaceId);
  const teammates = await listTeammates(db, workspaceId);
  const settings = await readAutomationSettings(db, workspaceId);
  const workspace = must(await findWorkspace(db, workspaceId), 'the workspace of a file');
  const workflows = await listWorkflows(db, workspaceId);
  return {
    teams: teams.map(({ id, name, distribution }) => ({
      id,
      name,
      distribution,
      teammateIds: members
        .filter(({ team_id }) => team_id === id)
        .map(({ teammate_id }) => teammate_id)
        .toSorted(),
    })),
    teammates: teammates.map(({ id, email, removed_at }) => ({
      id,
      email,
      hasLeft: removed_at !== null,
    })),
    settings,
    mail: workspace.mail,
    workflows: workflows.map(({ id, name, state, definition }) => ({
      id,
      name,
      state,
      definition,
    })),
  };
}
