import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** One answered request, by the name of its route: a path could hold a person's data. */
export interface ObservedRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** Connections of one county's pool. */
export interface PoolSize {
  readonly county: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What operators watch; `text` is what `/-/metrics` answers. */
export interface Metrics {
  observeRequest(request: ObservedRequest): void;
  countJob(job: string, outcome: 'done' | 'failed'): void;
  /** Called at every scrape. */
  watchPools(read: () => readonly PoolSize[]): void;
  /** Jobs that wait, by queue; called at every scrape. */
  watchQueues(read: () => Promise<Readonly<Record<string, number>>>): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Metrics of this process in Prometheus' text format, with Node's own beside ours. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'querschnitt_http_request_seconds',
    help: 'Time from request to answer, by route name, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const jobs = new Counter({
    name: 'querschnitt_jobs_total',
    help: 'Jobs worked on, by name and outcome',
    labelNames: ['job', 'outcome'],
    registers,
  });
  return {
    observeRequest: ({ route, method, status, seconds }) => durations.observe({ route, method, status }, seconds),
    countJob: (job, outcome) => jobs.inc({ job, outcome }),
    watchPools: (read) => watchPools(registry, read),
    watchQueues: (read) => watchQueues(registry, read),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function watchPools(registry: Registry, read: () => readonly PoolSize[]): void {
  new Gauge({
    name: 'querschnitt_database_connections',
    help: 'Connections per county and state; waiting counts requests that want one',
    labelNames: ['county', 'state'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { county, total, idle, waiting } of read()) {
        this.set({ county, state: 'used' }, total - idle);
        this.set({ county, state: 'idle' }, idle);
        this.set({ county, state: 'waiting' }, waiting);
      }
    },
  });
}

function watchQueues(registry: Registry, read: () => Promise<Readonly<Record<string, number>>>): void {
  new Gauge({
    name: 'querschnitt_jobs_waiting',
    help: 'Jobs that wait, by queue',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const [queue, depth] of Object.entries(await read())) this.set({ queue }, depth);
    },
  });
}
