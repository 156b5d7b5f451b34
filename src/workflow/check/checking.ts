import type { KnownAttribute } from '../../rules/known-attribute.ts';
import type { Problem, ProblemKind } from '../problem.ts';

/** One look at a value that anybody may have written: what is wrong with it so far. */
export interface Checking {
  /** The workspace's custom attributes; without them a condition may name any. */
  readonly known: readonly KnownAttribute[] | undefined;
  readonly problems: Problem[];
  /** Steps and actions seen. */
  size: number;
  /** Of steps, and where they stand. */
  readonly ids: Map<string, string>;
  /** In the order in which they are written. */
  readonly goTos: { target: string; path: string }[];
}

/** Who writes by hand mends one fault after the other; who writes by machine does not read a thousand. */
const maxProblems = 100;

export function beginChecking(known?: readonly KnownAttribute[]): Checking {
  return { known, problems: [], size: 0, ids: new Map(), goTos: [] };
}

export function report(checking: Checking, path: string, kind: ProblemKind, message: string): void {
  if (checking.problems.length < maxProblems) checking.problems.push({ path, kind, message });
}

export function isFull({ problems }: Checking): boolean {
  return problems.length >= maxProblems;
}

const maxKeyLength = 60;

/** The path to what stands inside. */
export function inside(path: string, key: string | number): string {
  const name = String(key);
  const short = name.length > maxKeyLength ? `${name.slice(0, maxKeyLength)}…` : name;
  return path === '' ? short : `${path}.${short}`;
}

/** Steps and actions together: what is carried out in one transaction has to be bounded. */
export const maxSize = 1_000;

/** Counts a step or an action. @returns false when there are too many, and nothing further is to be looked at */
export function count(checking: Checking, path: string): boolean {
  checking.size += 1;
  if (checking.size === maxSize + 1) {
    report(checking, path, 'too_many', `There can be ${maxSize} steps and actions in all.`);
  }
  return checking.size <= maxSize;
}
