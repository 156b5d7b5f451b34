import type { OperatorSettings } from '../../contract/automation/operator-settings.ts';
import { isObject } from '../../workflow/check/shape.ts';
import { operatorSwitches, type FileOperator } from './workspace-file.ts';

/** Operator as a file wants it. @param given need not have been checked: what is wrong in it is wrong in what comes of it, in the same place */
export function mergeOperator(standing: OperatorSettings, given: FileOperator): OperatorSettings {
  const merged = { ...standing, ...given };
  const switches = operatorSwitches
    .filter((key) => isObject(given[key]))
    .map((key) => [key, { ...standing[key], ...given[key] }]);
  return Object.assign(merged, Object.fromEntries(switches)) as OperatorSettings;
}
