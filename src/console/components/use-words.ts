import type { Assignee } from '../../contract/assignee.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { useInbox } from './use-inbox.ts';

const unknownName = 'somebody who has left';

interface Words {
  teammateName(id: string): string;
  teamName(id: string): string;
  assigneeName(assignee: Assignee): string;
  /** “Robin Reyes · Support”, or nothing. */
  assignedTo(conversation: ConsoleConversation): string | undefined;
}

/** What teammates and teams are called. */
export function useWords(): Words {
  const { directory } = useInbox();
  const teammates = directory.teammatesById.value;
  const teams = directory.teamsById.value;

  const teammateName = (id: string): string => teammates.get(id)?.name ?? unknownName;
  const teamName = (id: string): string => teams.get(id)?.name ?? 'a team that is gone';
  return {
    teammateName,
    teamName,
    assigneeName({ kind, id = '' }) {
      if (kind === 'nobody') return 'nobody';
      return kind === 'team' ? teamName(id) : teammateName(id);
    },
    assignedTo({ teammate_assignee_id: teammateId, team_assignee_id: teamId }) {
      const names = [
        ...(teammateId === null ? [] : [teammateName(teammateId)]),
        ...(teamId === null ? [] : [teamName(teamId)]),
      ];
      return names.length === 0 ? undefined : names.join(' · ');
    },
  };
}
