import { report, type Checking } from '../../workflow/check/checking.ts';

/** @param name undefined where there is none */
export function checkUnique(
  checking: Checking,
  name: string | undefined,
  path: string,
  seen: Set<string>,
  message: string,
): void {
  if (name === undefined) return;
  if (seen.has(name)) report(checking, path, 'duplicate', message);
  seen.add(name);
}
