import type { CommandContext } from './command-context.ts';

/** Tells the consoles of teammates' sessions that these are over. */
export function announceEndedSessions(
  { announce }: CommandContext,
  workspaceId: string,
  tokenHashes: readonly string[],
): void {
  for (const tokenHash of tokenHashes) {
    announce({ kind: 'teammate_session_ended', workspaceId, tokenHash });
  }
}
