import { teammate, type VisitorName } from './plan.ts';

/** No two are the same in a whole run. */
export function visitorsText(name: VisitorName, number: number, round: number): string {
  return `${name} says ${number} (round ${round})`;
}

export function teammatesText(name: VisitorName, number: number, round: number): string {
  return `${teammate} says ${number} to ${name} (round ${round})`;
}

/** What every message of a visitor's conversation has in it, whoever writes. */
export function aboutWhom(name: VisitorName, round: number): RegExp {
  return new RegExp(`\\b${name}\\b.*\\(round ${round}\\)`);
}
