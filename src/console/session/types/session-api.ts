import type { ConsoleSession, SignInRequest } from '../../../contract/console/session.ts';
import type {
  AcceptInvitationRequest,
  ReadInvitationAnswer,
} from '../../../contract/console/teammates.ts';

export interface SessionApi {
  readSession(): Promise<ConsoleSession>;
  signIn(request: SignInRequest): Promise<ConsoleSession>;
  /** Rejects where another teammate has signed in since, in another tab. */
  signOut(teammateId: string): Promise<void>;
  readInvitation(secret: string): Promise<ReadInvitationAnswer>;
  /** Signs in whom the invitation is for. */
  acceptInvitation(request: AcceptInvitationRequest): Promise<ConsoleSession>;
}
