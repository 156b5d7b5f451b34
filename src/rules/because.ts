/** A condition and what it met. */
export interface Because {
  field: string;
  op: string;
  value?: unknown;
  /** Null is unknown. */
  met: unknown;
  held: boolean;
}
