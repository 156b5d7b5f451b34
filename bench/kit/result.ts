/** One promise, measured against its floor or its peer in the same run. */
export interface Result {
  what: string;
  unit: string;
  measured: number;
  /** The tenth and the ninetieth of a hundred. */
  spread?: Spread;
  /** What it is held against: its name, its number, and the ratio of both, where numbers have one. */
  against?: { name: string; measured: number; spread?: Spread; ratio?: number };
  promise?: Promised;
}

export type Spread = readonly [number, number];

/** Of the measured number, or of its ratio to what it is held against, where there is that. */
export interface Promised {
  atLeast?: number;
  atMost?: number;
}

/** The table of a run, for a terminal and for Markdown alike. */
export function toTable(results: readonly Result[]): string {
  const rows = [['what', 'measured', 'against', 'ratio', 'promise', ''], ...results.map(toRow)];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, at) => pad(cell, widths[at])).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function toRow({ what, unit, measured, spread, against, promise }: Result): string[] {
  const ratio = against?.ratio;
  const held = ratio ?? measured;
  return [
    what,
    describe(measured, unit, spread),
    against === undefined
      ? ''
      : `${against.name}: ${describe(against.measured, unit, against.spread)}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    promise === undefined ? '' : describePromise(promise, ratio === undefined ? ` ${unit}` : '×'),
    promise === undefined ? '' : isKept(held, promise) ? 'kept' : 'missed',
  ];
}

function describePromise({ atLeast, atMost }: Promised, unit: string): string {
  const [sign, limit = 0] = atLeast === undefined ? ['≤', atMost] : ['≥', atLeast];
  return `${sign} ${Number.isInteger(limit * 10) ? limit : toText(limit)}${unit}`;
}

function isKept(value: number, { atLeast = -Infinity, atMost = Infinity }: Promised): boolean {
  return value >= atLeast && value <= atMost;
}

function describe(value: number, unit: string, spread?: Spread): string {
  const range = spread === undefined ? '' : ` (${spread.map(toText).join(' to ')})`;
  return `${toText(value)} ${unit}${range}`;
}

function toText(value: number): string {
  if (Number.isNaN(value)) return '—';
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function pad(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - text.length));
}
