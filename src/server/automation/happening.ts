import { unreachable } from '../../base/unreachable.ts';
import type { TriggerKind } from '../../contract/automation/trigger.ts';
import type { RunEvent } from '../../workflow/run-event.ts';

/** What becomes of a conversation. */
export type Change = 'closed' | 'snoozed' | 'reopened' | 'assigned';

/** Something has happened in a conversation, and is written down already. */
export type Happening =
  /** @param answers what a run is told where the comment answers its question; else it answers none */
  | { kind: 'contact_comment'; isFirst: boolean; answers?: Answering }
  | { kind: 'teammate_comment' }
  | { kind: Change; by: 'person' }
  /** @param wasSpokenIn whether somebody's turn it was when it was done, which may be over by the time it is looked at */
  | { kind: Change; by: 'bot'; wasSpokenIn: boolean }
  | { kind: 'snooze_ended' }
  | { kind: 'unresponsive'; workflowId: string }
  /** What a run has waited for has come. */
  | { kind: 'run_due'; runId: string }
  /** The workflow of a run is no more. */
  | { kind: 'workflow_removed'; runId: string };

export interface Answering {
  runId: string;
  event: RunEvent;
}

/** What is done by itself tells no run that somebody has come between. */
export function toRunEvent(happening: Happening): RunEvent | undefined {
  switch (happening.kind) {
    case 'contact_comment':
      return { kind: 'message' };
    case 'teammate_comment':
      return { kind: 'teammate_replied' };
    case 'closed':
    case 'assigned':
      return happening.by === 'person' ? { kind: happening.kind } : undefined;
    case 'reopened':
      return happening.by === 'person' ? { kind: 'snooze_ended' } : undefined;
    case 'snooze_ended':
      return { kind: 'snooze_ended' };
    case 'snoozed':
    case 'unresponsive':
    case 'run_due':
    case 'workflow_removed':
      return undefined;
    default:
      return unreachable(happening);
  }
}

/** Which workflows it may wake. An answer to a bot wakes none. */
export function toTriggers(happening: Happening): readonly TriggerKind[] {
  switch (happening.kind) {
    case 'contact_comment':
      if (happening.answers !== undefined) return [];
      return happening.isFirst ? ['conversation_started', 'contact_replied'] : ['contact_replied'];
    case 'teammate_comment':
      return ['teammate_replied'];
    case 'closed':
      return ['conversation_closed'];
    case 'snoozed':
      return ['conversation_snoozed'];
    case 'reopened':
    case 'snooze_ended':
      return ['conversation_reopened'];
    case 'assigned':
      return ['conversation_assigned'];
    case 'run_due':
    case 'workflow_removed':
      return [];
    case 'unresponsive':
      return ['contact_unresponsive', 'teammate_unresponsive'];
    default:
      return unreachable(happening);
  }
}

/** The one run that it is meant for, where it is. */
export function toAnswering(happening: Happening): Answering | undefined {
  if (happening.kind === 'run_due') return { runId: happening.runId, event: { kind: 'due' } };
  return happening.kind === 'contact_comment' ? happening.answers : undefined;
}
