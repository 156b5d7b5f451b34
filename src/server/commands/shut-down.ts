import type { RevokeRequest } from '../../contract/messenger/revoke.ts';
import type { ShutdownRequest } from '../../contract/messenger/shutdown.ts';
import { endBrowser } from '../operations/end-browser.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** Forgets a browser's session and the device secret that could renew it. Unknown ones are no error. */
export function shutDown(
  context: CommandContext,
  { token, device, ...rest }: ShutdownRequest,
): Promise<void> {
  return revoke(context, {
    ...rest,
    token_hash: hashSecret(token),
    device_hash: hashSecret(device),
  });
}

/** The same for a browser that has kept no more of its secrets than what ends them. */
export async function revoke(context: CommandContext, request: RevokeRequest): Promise<void> {
  const { app_id } = request;
  const nowMs = context.clock.nowMs();
  const endedSessions = await context.database.transaction(async (tx) => {
    await requireWorkspace(tx, app_id);
    return endBrowser(tx, app_id, request, nowMs);
  });
  for (const tokenHash of endedSessions) {
    context.announce({ kind: 'session_ended', workspaceId: app_id, tokenHash });
  }
}
