import type { JSX } from 'preact';
import type { FailedAction } from '../models/actions-model.ts';
import type { Action } from '../state/action.ts';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

/** What could not be done with this conversation, until it is done or let go of. */
export function FailedActions({ conversationId }: { conversationId: string }): JSX.Element {
  const { actions } = useInbox();
  const failed = actions.failed.value.filter((one) => one.conversationId === conversationId);
  return (
    <div class="failed-actions" role="alert">
      {failed.map((one) => (
        <Failed key={one.id} failed={one} />
      ))}
    </div>
  );
}

function Failed({ failed }: { failed: FailedAction }): JSX.Element {
  const { actions } = useInbox();
  const { assigneeName } = useWords();
  return (
    <p class="failed-action">
      <span class="failed-what">
        {whatFailed(failed.action, assigneeName)} {reasonOf(failed)}
      </span>
      <span class="failed-answers">
        <button type="button" class="link" onClick={() => actions.tryAgain(failed)}>
          Try again
        </button>
        <button type="button" class="link" onClick={() => actions.dismiss(failed.id)}>
          Dismiss
        </button>
      </span>
    </p>
  );
}

function whatFailed(
  action: Action,
  assigneeName: ReturnType<typeof useWords>['assigneeName'],
): string {
  switch (action.kind) {
    case 'close':
      return 'The conversation was not closed.';
    case 'reopen':
      return 'The conversation was not reopened.';
    case 'snooze':
      return 'The conversation was not snoozed.';
    case 'assign':
      return `The conversation was not assigned to ${assigneeName(action.assignee)}.`;
    case 'prioritise':
      return 'The priority was not changed.';
    case 'tag':
      return `The tag “${action.name}” was not added.`;
    case 'untag':
      return `The tag “${action.name}” was not removed.`;
  }
}

function reasonOf({ failure: { kind } }: FailedAction): string {
  switch (kind) {
    case 'unreachable':
      return 'The server cannot be reached.';
    case 'sign_in_required':
      return 'You are not signed in any more.';
    case 'teammate_unknown':
    case 'team_unknown':
      return 'They are not there any more.';
    case 'reply_unseen':
      return 'They have written meanwhile.';
    case 'conversation_unknown':
      return 'It is not there any more.';
    default:
      return 'Something went wrong on the server.';
  }
}
