import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LimitedAction, Metrics } from '../ports.ts';

const limitedActions = Object.keys({
  ping: true,
  arrive: true,
  start: true,
  write: true,
  upload: true,
  event: true,
  read: true,
  connect: true,
} satisfies Record<LimitedAction, true>);
const mailStates = ['sent', 'uncertain', 'failed', 'bounced', 'cancelled'];
/** How often it is looked. */
const loopResolutionMs = 10;
const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts in a registry of its own, so that two servers in a process do not count each other's. */
export function createPrometheusMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'foyer_http_request_duration_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: requestBuckets,
    registers,
  });
  const messages = new Counter({
    name: 'foyer_messages_total',
    help: 'Messages written, by who wrote them',
    labelNames: ['author'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'foyer_rate_limited_total',
    help: 'Requests refused because there were too many, by what they asked for',
    labelNames: ['action'] as const,
    registers,
  });
  const mails = new Counter({
    name: 'foyer_mails_total',
    help: 'Mails that were to leave, by what came of them',
    labelNames: ['state'] as const,
    registers,
  });
  const transactions = new Histogram({
    name: 'foyer_transaction_duration_seconds',
    help: 'Database transactions, waiting and repeating included',
    buckets: requestBuckets,
    registers,
  });
  const retries = new Counter({
    name: 'foyer_transaction_retries_total',
    help: 'Transactions that the database asked to try again',
    registers,
  });
  const sockets = new Gauge({
    name: 'foyer_sockets',
    help: 'Sockets connected now',
    labelNames: ['namespace'] as const,
    registers,
  });
  const isDatabaseUp = gauge('foyer_database_up', '1 while the database answers');
  const databaseBytes = gauge('foyer_database_bytes', 'What the database takes on the disk');
  const timersDue = gauge('foyer_timers_due', 'Timers that should have been handled by now');
  const timerDelay = gauge('foyer_timer_delay_seconds', 'How late the latest of them is');
  const outboxRows = gauge('foyer_outbox_rows', 'What has yet to leave the process');
  const outboxDelay = gauge('foyer_outbox_delay_seconds', 'How long the oldest of it has waited');
  // From the beginning: what begins with its first one has no rate until the second.
  for (const author of ['contact', 'teammate']) messages.inc({ author }, 0);
  for (const state of mailStates) mails.inc({ state }, 0);
  for (const action of limitedActions) refusals.inc({ action }, 0);
  for (const namespace of ['/messenger', '/console']) sockets.set({ namespace }, 0);
  const stopProcess = measureProcess(registry);

  function gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers });
  }

  return {
    contentType: registry.contentType,
    requestAnswered: (labels, durationS) => requests.observe({ ...labels }, durationS),
    messageWritten: (author) => messages.inc({ author }),
    rateLimited: (action) => refusals.inc({ action }),
    mailSettled: (state) => mails.inc({ state }),
    transactionEnded(durationS, retryCount) {
      transactions.observe(durationS);
      retries.inc(retryCount);
    },
    socketsChanged: (namespace, by) => sockets.inc({ namespace }, by),
    read(stored) {
      isDatabaseUp.set(stored === undefined ? 0 : 1);
      databaseBytes.set(stored?.databaseBytes ?? Number.NaN);
      const { timers, outbox } = stored?.backlog ?? {};
      timersDue.set(timers?.count ?? Number.NaN);
      timerDelay.set(timers?.delayS ?? Number.NaN);
      outboxRows.set(outbox?.count ?? Number.NaN);
      outboxDelay.set(outbox?.delayS ?? Number.NaN);
      return registry.metrics();
    },
    stop: stopProcess,
  };
}

/** By hand: the library's own collectors cannot be stopped. @returns stops it */
function measureProcess(registry: Registry): () => void {
  const registers: Registry[] = [];
  const nanosecondsPerSecond = 1e9;
  const delay = monitorEventLoopDelay({ resolution: loopResolutionMs });
  delay.enable();
  const startedAtS = Date.now() / 1000 - process.uptime();
  registry.registerMetric(
    new Gauge({
      name: 'foyer_event_loop_delay_seconds',
      help: 'How long what was due had to wait, since this was read last',
      labelNames: ['quantile'] as const,
      registers,
      collect() {
        for (const percent of [50, 99, 100]) {
          // Node counts the time between two looks as well, which nobody has waited for.
          const seconds =
            delay.percentile(percent) / nanosecondsPerSecond - loopResolutionMs / 1000;
          this.set({ quantile: String(percent / 100) }, Math.max(0, seconds));
        }
        delay.reset();
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory that the process has',
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'nodejs_heap_size_used_bytes',
      help: 'Memory that its objects need',
      registers,
      collect() {
        this.set(process.memoryUsage().heapUsed);
      },
    }),
  );
  registry.registerMetric(
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Time that the process has computed',
      registers,
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / 1e6);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'process_start_time_seconds',
      help: 'When the process began, in seconds since 1970',
      registers,
      collect() {
        this.set(startedAtS);
      },
    }),
  );
  return () => void delay.disable();
}
