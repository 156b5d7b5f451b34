import type { TeamDistribution } from '../../../contract/console/teams.ts';

export const distributionNames: Record<TeamDistribution, string> = {
  manual: 'By hand',
  round_robin: 'Round robin',
  balanced: 'Balanced',
};

const texts: Record<TeamDistribution, string> = {
  manual: 'A conversation waits in the team’s inbox until somebody takes it.',
  round_robin: 'Each new conversation goes to the next teammate in turn who is not away.',
  balanced: 'Each new conversation goes to whoever has the fewest open ones and is not away.',
};

export const distributions = (Object.keys(distributionNames) as TeamDistribution[]).map(
  (value) => ({ value, label: distributionNames[value], text: texts[value] }),
);

export function toDistribution(value: unknown): TeamDistribution {
  return distributions.find((distribution) => distribution.value === value)?.value ?? 'manual';
}
