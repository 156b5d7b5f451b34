import type { EventAnswer, EventRequest } from '../../contract/messenger/event.ts';
import { wakePerson } from '../automation/wake-person.ts';
import type { Woken } from '../automation/wake.ts';
import { recordEvent } from '../operations/record-event.ts';
import { requireContact } from '../operations/require-session.ts';
import { readMetadata } from '../operations/user-data/read-metadata.ts';
import { announceWoken } from './announce-woken.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A page says what its person has done. Of a visitor it is let go, and of whoever is blocked, who could fill the desk with it.
 * @throws {RefusalError} `invalid`, `app_unknown`, `session_unknown`, `id_reused`
 */
export async function trackEvent(
  context: CommandContext,
  request: EventRequest,
): Promise<EventAnswer> {
  const nowMs = context.clock.nowMs();
  const { id, name, metadata = '{}' } = request;
  const event = { id, name, metadata: readMetadata(metadata) };
  const { answer, woken } = await context.database.transaction<Tracked>(async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    if (contact.role === 'visitor') {
      return letGo('Events are kept of leads and users, and this is a visitor.');
    }
    if (contact.blocked_at !== null) return letGo('Of a blocked person no event is kept.');
    const { isNew, problem } = await recordEvent(tx, contact, event, nowMs);
    if (problem !== undefined) return letGo(problem);
    const recorded = { answer: { is_recorded: true } };
    if (!isNew) return recorded;
    const deeds = [{ on: 'event_tracked', event: name }] as const;
    return {
      ...recorded,
      woken: await wakePerson(context.automation, tx, contact, deeds, nowMs),
    };
  });
  if (woken !== undefined) announceWoken(context, request.app_id, woken);
  return answer;
}

interface Tracked {
  answer: EventAnswer;
  woken?: Woken;
}

function letGo(warning: string): Tracked {
  return { answer: { is_recorded: false, warnings: [warning] } };
}
