import type { Definition } from '../../../contract/automation/definition.ts';
import { checkDefinition } from '../../../workflow/check.ts';
import { lineAt, placeOf, readJson } from './json-text.ts';
import type { PathProblem } from './path-problems.ts';
import { withIds, type Assignable } from './targets-by-name.ts';

/** A definition as it is being written. */
export interface CheckedText {
  /** With ids in the place of names; undefined while something is wrong with it. */
  definition: Definition | undefined;
  problems: readonly PathProblem[];
}

/** @param assignable by whose names it is written */
export function checkText(text: string, assignable: Assignable): CheckedText {
  const read = readJson(text);
  if (!read.isJson)
    return {
      definition: undefined,
      problems: [{ path: '', message: 'Here it stops being JSON.' }],
    };
  const found = checkDefinition(read.value);
  const named = withIds(read.value, assignable);
  const problems = [...found, ...named.problems];
  // Nothing is wrong with it: it is what its type says.
  return {
    definition: problems.length === 0 ? (named.value as Definition) : undefined,
    problems,
  };
}

/** In which line of the text something stands, counted from 1. */
export function lineOf(text: string, path: string): number {
  const read = readJson(text);
  return lineAt(text, read.isJson ? placeOf(read.places, path) : read.offset);
}

const lineLength = 68;

/** As people write it: what is short stands on one line. */
export function toText(value: unknown, indent = ''): string {
  const short = toLine(value);
  if (indent.length + short.length <= lineLength || typeof value !== 'object' || value === null)
    return short;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const lines = value.map((item) => `${deeper}${toText(item, deeper)}`);
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${toText(item, deeper)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function toLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${toLine(item)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
