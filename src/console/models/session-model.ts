import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConsoleSession, SignInRequest } from '../../contract/console/session.ts';
import { type Failure, toFailure } from '../session/types/failure.ts';
import type { SessionApi } from '../session/types/session-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

export type SessionState =
  /** The server has not said yet who this is. */
  | { name: 'asking' }
  /** There is no answer; it is asked for again. */
  | { name: 'unreachable' }
  /** new: nobody was signed in. left: the teammate has signed out. ended: the session is over by itself. */
  | { name: 'signed_out'; reason: 'new' | 'left' | 'ended' }
  | { name: 'signed_in'; session: ConsoleSession };

/** What has become of the last press of a button. */
export type Attempt = { name: 'idle' } | { name: 'busy' } | { name: 'failed'; failure: Failure };

/** Who is signed in. */
export const SessionModel = createModel((api: SessionApi, clock: Clock) => {
  const state = signal<SessionState>({ name: 'asking' });
  const signingIn = signal<Attempt>({ name: 'idle' });
  const signingOut = signal<Attempt>({ name: 'idle' });
  let cancelRetry: Cancel = () => {};

  async function ask(attempt: number): Promise<void> {
    cancelRetry();
    try {
      state.value = { name: 'signed_in', session: await api.readSession() };
    } catch (error) {
      if (toFailure(error).kind === 'sign_in_required') {
        state.value = { name: 'signed_out', reason: 'new' };
        return;
      }
      state.value = { name: 'unreachable' };
      cancelRetry = clock.after(backoffMs(attempt), () => void ask(attempt + 1));
    }
  }
  /** Somebody may have signed in meanwhile, in another tab. */
  async function look(): Promise<void> {
    if (state.peek().name !== 'signed_out') return;
    try {
      const session = await api.readSession();
      if (state.peek().name === 'signed_out') state.value = { name: 'signed_in', session };
    } catch {
      // Nobody, or nobody knows: the door stays where it is.
    }
  }

  return {
    state,
    signingIn,
    signingOut,
    /** Finds out whether the browser bears a session. */
    begin() {
      void ask(1);
    },
    async signIn(credentials: SignInRequest) {
      if (signingIn.peek().name === 'busy') return;
      signingIn.value = { name: 'busy' };
      try {
        const session = await api.signIn(credentials);
        signingIn.value = { name: 'idle' };
        state.value = { name: 'signed_in', session };
      } catch (error) {
        signingIn.value = { name: 'failed', failure: toFailure(error) };
      }
    },
    /** An invitation has been accepted, which signs in. */
    enter(session: ConsoleSession) {
      state.value = { name: 'signed_in', session };
    },
    async signOut(): Promise<Outcome> {
      const before = state.peek();
      const teammateId = before.name === 'signed_in' ? before.session.teammate.id : '';
      signingOut.value = { name: 'busy' };
      const outcome = await toOutcome(api.signOut(teammateId));
      signingOut.value = outcome.isDone
        ? { name: 'idle' }
        : { name: 'failed', failure: outcome.failure };
      if (outcome.isDone) state.value = { name: 'signed_out', reason: 'left' };
      else if (outcome.failure.kind === 'sign_in_required') {
        state.value = { name: 'signed_out', reason: 'ended' };
        void look();
      }
      return outcome;
    },
    /** The server has said so. When it is the teammate's own doing, that is known already. */
    end() {
      const isOwnDoing = signingOut.peek().name === 'busy';
      if (state.peek().name === 'signed_in' && !isOwnDoing) {
        state.value = { name: 'signed_out', reason: 'ended' };
        void look();
      }
    },
    look,
    stop() {
      cancelRetry();
    },
  };
});
export type SessionModel = InstanceType<typeof SessionModel>;
