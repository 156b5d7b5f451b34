/** Where each value of a JSON text stands, by its path with dots; or where the text stops being JSON. */
export type JsonText =
  | { isJson: true; value: unknown; places: ReadonlyMap<string, number> }
  | { isJson: false; offset: number };

// oxlint-disable-next-line no-control-regex
const token = /"(?:[^"\\\u0000-\u001f]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

/** Reads what somebody is typing: says where the fault is, in the same way in every browser. */
export function readJson(text: string): JsonText {
  const places = new Map<string, number>();
  const reader = { text, at: 0, depth: 0, places };
  const isWhole = readValue(reader, '') && skip(reader) === text.length;
  if (!isWhole) return { isJson: false, offset: reader.at };
  try {
    return { isJson: true, value: JSON.parse(text), places };
  } catch {
    return { isJson: false, offset: 0 };
  }
}

/** Nobody writes deeper, and the stack has an end. */
const deepest = 300;

interface Reader {
  text: string;
  at: number;
  depth: number;
  places: Map<string, number>;
}

/** @returns whether there was one; else the reader stands at the fault */
function readValue(reader: Reader, path: string): boolean {
  skip(reader);
  reader.places.set(path, reader.at);
  const first = reader.text[reader.at];
  if (first !== '{' && first !== '[') return take(reader, token) !== undefined;
  reader.depth += 1;
  const isRead = reader.depth <= deepest && readMembers(reader, path, first === '{' ? '}' : ']');
  reader.depth -= 1;
  return isRead;
}

function readMembers(reader: Reader, path: string, end: '}' | ']'): boolean {
  reader.at += 1;
  for (let index = 0; ; index += 1) {
    if (index === 0 && takeSign(reader, end)) return true;
    const key = end === '}' ? readKey(reader) : String(index);
    if (key === undefined) return false;
    if (!readValue(reader, path === '' ? key : `${path}.${key}`)) return false;
    if (takeSign(reader, end)) return true;
    if (!takeSign(reader, ',')) return false;
  }
}

function readKey(reader: Reader): string | undefined {
  skip(reader);
  if (reader.text[reader.at] !== '"') return undefined;
  const key = take(reader, token);
  return key === undefined || !takeSign(reader, ':') ? undefined : unquote(key);
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

function takeSign(reader: Reader, sign: string): boolean {
  skip(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function skip(reader: Reader): number {
  take(reader, space);
  return reader.at;
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

/** The place of a path; where nothing stands there, that of what surrounds it. */
export function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  for (
    let around = path;
    around !== '';
    around = around.slice(0, Math.max(around.lastIndexOf('.'), 0))
  ) {
    const place = places.get(around);
    if (place !== undefined) return place;
  }
  return 0;
}

/** Counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** From the first character of a line to its end. */
export function lineRange(text: string, line: number): { start: number; end: number } {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + (lines[line - 1]?.length ?? 0) };
}
