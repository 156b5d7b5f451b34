/** What a run is told. */
export type RunEvent =
  | { kind: 'begun' }
  /** A button was pressed. */
  | { kind: 'pressed'; promptId: string; optionId: string }
  /** As it was typed; read with `readAnswer` before, or it would have been refused. */
  | { kind: 'answered'; promptId: string; value: string }
  | { kind: 'skipped'; promptId: string }
  /** The person wrote something that answers nothing: the question stays. */
  | { kind: 'message' }
  /** Of a teammate. */
  | { kind: 'teammate_replied' }
  /** By a person, not by a rule. */
  | { kind: 'assigned' }
  | { kind: 'closed' }
  | { kind: 'snooze_ended' }
  /** What `dueAtMs` was set for has come. */
  | { kind: 'due' };
