import type { EventAnswer, EventRequest } from '../../contract/messenger/event.ts';
import { recordEvent } from '../operations/record-event.ts';
import { requireContact } from '../operations/require-session.ts';
import { readMetadata } from '../operations/user-data/read-metadata.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A page says what its person has done. Of a visitor it is let go, and of whoever is blocked, who could fill the desk with it.
 * @throws {RefusalError} `invalid`, `app_unknown`, `session_unknown`, `id_reused`
 */
export function trackEvent(context: CommandContext, request: EventRequest): Promise<EventAnswer> {
  const nowMs = context.clock.nowMs();
  const { id, name, metadata = '{}' } = request;
  const event = { id, name, metadata: readMetadata(metadata) };
  return context.database.transaction(async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    if (contact.role === 'visitor') {
      return letGo('Events are kept of leads and users, and this is a visitor.');
    }
    if (contact.blocked_at !== null) return letGo('Of a blocked person no event is kept.');
    const problem = await recordEvent(tx, contact, event, nowMs);
    return problem === undefined ? { is_recorded: true } : letGo(problem);
  });
}

function letGo(warning: string): EventAnswer {
  return { is_recorded: false, warnings: [warning] };
}
