import { join } from 'node:path';
import { type Log, logRequest } from '#platform/config/log.ts';
import { originOf } from '#platform/config/origin.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Config } from '#platform/config/settings.ts';
import type { Catalogue } from '#platform/counties/catalogue.ts';
import { readAssets } from '#platform/http/assets.ts';
import { listen } from '#platform/http/listen.ts';
import type { Site } from '#platform/http/make-site.ts';
import { createMetrics, type Metrics } from '#platform/http/metrics.ts';
import { upkeepResponse } from '#platform/http/upkeep.ts';
import { listWorkload } from '#platform/jobs/state.ts';
import { startWorkers } from '#platform/jobs/workers.ts';
import { mailJobs } from '#platform/mail/deliver.ts';
import { type Postman, smtpPostman } from '#platform/mail/postman.ts';
import { buildApp } from './app.ts';
import type { OpenInstallation } from './installation.ts';
import { modules } from './modules.ts';

const DRAIN_MS = 10_000;

/** A node that answers and works on jobs. */
export interface Serving {
  readonly port: number;
  /** Takes no new requests and jobs, lets running ones end, then resolves. */
  stop(): Promise<void>;
}

/** Serves every county of the installation from this process. */
export async function serveCounties(installation: OpenInstallation, log: Log): Promise<Serving> {
  const { catalogue, config, version } = installation;
  const metrics = watchedMetrics(catalogue);
  // Where no port was chosen, the system gives one once the server listens.
  const place = { trustProxy: config.trustProxy, port: config.port };
  const mainOrigin = (hosts: readonly string[]) => originOf(hosts[0] ?? config.baseHost, place);
  const app = appOf(installation, log, metrics, mainOrigin);
  let isStopping = false;
  const counties = async () => (await catalogue.entries()).map((entry) => entry.slug);
  const upkeep = { version, counties, isStopping: () => isStopping, metrics };
  const server = await listen({
    port: config.port,
    address: config.listen,
    trustProxy: config.trustProxy,
    fast: app.fast,
    answer: async (request, client) => (await upkeepResponse(request, upkeep)) ?? app.fetch(request, client),
  });
  place.port = server.port;
  const postman = postmanOf(config);
  const jobs = [...mailJobs(postman), ...modules.flatMap((module) => module.jobs ?? [])];
  const workers = startWorkers({
    counties: catalogue,
    jobs,
    now: clockOf(config),
    secrets: installation.secrets,
    originOf: mainOrigin,
    log,
    count: metrics.countJob,
  });
  return {
    port: server.port,
    stop: async () => {
      isStopping = true;
      await Promise.all([server.close(DRAIN_MS), workers.stop()]);
      postman?.close();
    },
  };
}

/** The app with this installation's keys, clock and built files. */
function appOf(
  { catalogue, config, secrets, version }: OpenInstallation,
  log: Log,
  metrics: Metrics,
  mainOrigin: (hosts: readonly string[]) => string,
): Site {
  const assets = readAssets(join(installationRoot(), 'build', 'client'));
  const keepsOffline = config.offline && config.mode !== 'development';
  return buildApp({
    modules,
    counties: catalogue,
    assets,
    installation: {
      ...{ mode: config.mode, version, secrets, build: assets.build, keepsOffline },
      sendsMail: postmanOf(config) !== undefined,
    },
    now: clockOf(config),
    paceNow: () => new Date(),
    log,
    https: config.trustProxy > 0,
    originOf: mainOrigin,
    observe: (seconds, route, method, status) => {
      metrics.observeRequest({ seconds, route, method, status });
      // A page from memory is too cheap and too frequent to be worth a line.
      if (route !== 'kept') logRequest(log, { route, method, status, milliseconds: Math.round(seconds * 1000) });
    },
  });
}

/** The wall clock, or the moment at which a test has stopped it. */
function clockOf(config: Config): () => Date {
  return () => config.clock ?? new Date();
}

/** Only in production, with QS_MAIL_URL, mail leaves the house; elsewhere it stays in the outbox. */
function postmanOf(config: Config): Postman | undefined {
  if (config.mode !== 'production' || !config.mailUrl) return undefined;
  return smtpPostman(config.mailUrl, config.mailFrom);
}

/** Metrics that look at open pools and queues at every scrape; counties nobody visits cost nothing. */
function watchedMetrics(catalogue: Catalogue): Metrics {
  const metrics = createMetrics();
  metrics.watchPools(() => catalogue.opened().map(({ county, ...size }) => ({ county: county.slug, ...size })));
  metrics.watchQueues(async () => {
    const waiting: Record<string, number> = {};
    for (const { county } of catalogue.opened()) {
      const workload = await listWorkload(county.db).catch(() => []);
      for (const { job, waiting: depth } of workload) waiting[job] = (waiting[job] ?? 0) + depth;
    }
    return waiting;
  });
  return metrics;
}
