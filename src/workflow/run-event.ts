/** What a run is told. */
export type RunEvent =
  | { kind: 'begun' }
  /** A button was pressed. */
  | { kind: 'pressed'; promptId: string; optionId: string }
  /** As it was typed, or as `readAnswer` has understood it. What that refuses is ignored here. */
  | { kind: 'answered'; promptId: string; value: string }
  | { kind: 'skipped'; promptId: string }
  /** The person wrote something that answers nothing: the question stays. */
  | { kind: 'message' }
  /** Of a teammate. */
  | { kind: 'teammate_replied' }
  /** By a person, not by a rule. */
  | { kind: 'assigned' }
  /** By a person. */
  | { kind: 'closed' }
  | { kind: 'snooze_ended' }
  /** What `dueAtMs` was set for has come. */
  | { kind: 'due' };
