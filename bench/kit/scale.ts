/** How much of everything. */
export interface Scale {
  rounds: number;
  /** Of load, in each round. */
  seconds: number;
  /** How many visitors are connected, from run to run. */
  connected: readonly number[];
  /** Messages to somebody of them, in each round. */
  deliveries: number;
  /** Contacts in the fuller of two databases. */
  contacts: number;
  /** Pings of each kind, in each round. */
  pings: number;
}

/** What the promises are about. */
export const wholeScale: Scale = {
  rounds: 5,
  seconds: 3,
  connected: [1, 100, 10_000],
  deliveries: 200,
  contacts: 1_000_000,
  pings: 300,
};

/** `--quick`: some minutes less, and good for comparing a change with what was before. */
export const quickScale: Scale = {
  rounds: 3,
  seconds: 1,
  connected: [1, 100, 1_000],
  deliveries: 100,
  contacts: 100_000,
  pings: 150,
};
