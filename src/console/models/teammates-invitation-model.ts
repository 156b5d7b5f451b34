import { createModel, signal } from '@preact/signals';
import type { ConsoleSession } from '../../contract/console/session.ts';
import type { ReadInvitationAnswer } from '../../contract/console/teammates.ts';
import { toFailure } from '../session/types/failure.ts';
import type { SessionApi } from '../session/types/session-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

export type InvitationState =
  | { name: 'reading' }
  | { name: 'failed' }
  /** Expired, used, taken back, or never there. */
  | { name: 'unknown' }
  | { name: 'ready'; invitation: ReadInvitationAnswer };

/**
 * An invitation that has been opened.
 * @param secret from its link; undefined where the link is not whole
 */
export const InvitationModel = createModel(
  (api: SessionApi, secret: string | undefined, onAccepted: (session: ConsoleSession) => void) => {
    const state = signal<InvitationState>({ name: 'reading' });

    return {
      state,
      async read() {
        if (secret === undefined) {
          state.value = { name: 'unknown' };
          return;
        }
        state.value = { name: 'reading' };
        try {
          state.value = { name: 'ready', invitation: await api.readInvitation(secret) };
        } catch (error) {
          const { kind } = toFailure(error);
          const isUnknown = kind === 'invitation_unknown' || kind === 'invalid';
          state.value = { name: isUnknown ? 'unknown' : 'failed' };
        }
      },
      async accept(name: string, password: string): Promise<Outcome> {
        const outcome = await toOutcome(
          api.acceptInvitation({ secret: secret ?? '', name, password }),
        );
        if (outcome.isDone) onAccepted(outcome.answer);
        else if (outcome.failure.kind === 'invitation_unknown') state.value = { name: 'unknown' };
        return outcome;
      },
    };
  },
);
export type InvitationModel = InstanceType<typeof InvitationModel>;
