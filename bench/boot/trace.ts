/** What Chromium notes of its main thread; times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args?: { data?: { url?: string; fileName?: string } };
}

export interface OurWork {
  /** From the script's first to its last line: the launcher shows when it has run. */
  untilLauncherMs: number;
  /** Everything of ours, the visit too. */
  allMs: number;
  /** The longest task that any code of ours ran in. */
  longestTaskMs: number;
}

const scripts = new Set(['EvaluateScript', 'v8.compile', 'v8.compileModule', 'FunctionCall']);

/** @param origin whose scripts are ours */
export function findOurWork(trace: Buffer, origin: string): OurWork {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const spans = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = outermost(
    spans.filter(({ name, args }) => {
      const url = args?.data?.url ?? args?.data?.fileName ?? '';
      return scripts.has(name) && url.startsWith(origin);
    }),
  );
  const tasks = spans.filter(({ name }) => name.endsWith('RunTask'));
  const around = tasks.filter((task) => ours.some((span) => contains(task, span)));
  const loader = ours.filter(({ args }) =>
    (args?.data?.url ?? args?.data?.fileName ?? '').endsWith('/widget/demo'),
  );
  return {
    untilLauncherMs: toMs(loader.filter(({ name }) => name !== 'FunctionCall')),
    allMs: toMs(ours),
    longestTaskMs: Math.max(0, ...around.map(({ dur = 0 }) => dur)) / 1000,
  };
}

function contains(outer: TraceEvent, inner: TraceEvent): boolean {
  const isSameThread = outer.tid === inner.tid && outer.pid === inner.pid;
  return (
    isSameThread &&
    outer.ts <= inner.ts &&
    outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0)
  );
}

/** A script that is compiled while it is evaluated counts once. */
function outermost(spans: readonly TraceEvent[]): TraceEvent[] {
  return spans.filter((span) => !spans.some((other) => other !== span && contains(other, span)));
}

function toMs(spans: readonly TraceEvent[]): number {
  return spans.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}
