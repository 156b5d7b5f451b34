/** What was measured, and what it is held against, in each round. */
export interface Round<Sample> {
  measured: Sample;
  against: Sample;
}

/** Runs both in turns, so that a busy machine is as unkind to one as to the other. */
export async function interleave<Sample>(
  count: number,
  runs: { measured: () => Promise<Sample>; against: () => Promise<Sample> },
): Promise<Round<Sample>[]> {
  const rounds: Round<Sample>[] = [];
  for (let number = 0; number < count; number += 1) {
    rounds.push({ measured: await runs.measured(), against: await runs.against() });
  }
  return rounds;
}

/** Runs all of them in each round, each round beginning with another. @returns what each gave, round by round */
export async function inTurns<Runner, Sample>(
  count: number,
  runners: readonly Runner[],
  run: (runner: Runner) => Promise<Sample>,
): Promise<Map<Runner, Sample[]>> {
  const samples = new Map<Runner, Sample[]>(runners.map((runner) => [runner, []]));
  for (let number = 0; number < count; number += 1) {
    const first = number % runners.length;
    for (const runner of [...runners.slice(first), ...runners.slice(0, first)])
      samples.get(runner)?.push(await run(runner));
  }
  return samples;
}

export interface Comparison {
  measured: number;
  against: number;
  /** The middle one of the rounds' own ratios: what was busy in a round was so for both. */
  ratio: number;
}

/** The medians of the rounds. @param toNumber what a sample comes to */
export function compare<Sample>(
  rounds: readonly Round<Sample>[],
  toNumber: (sample: Sample) => number,
): Comparison {
  const numbers = rounds.map(({ measured, against }) => ({
    measured: toNumber(measured),
    against: toNumber(against),
  }));
  return {
    measured: median(numbers.map(({ measured }) => measured)),
    against: median(numbers.map(({ against }) => against)),
    ratio: median(numbers.map(({ measured, against }) => measured / against)),
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
