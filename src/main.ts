import { join } from 'node:path';
import { configErrorsText, helpText } from '#platform/config/help.ts';
import { createLog } from '#platform/config/log.ts';
import { isConfigErrors, readConfig } from '#platform/config/read-config.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Config } from '#platform/config/settings.ts';
import { CannotStart } from '#platform/database/embedded/cannot-start.ts';
import { readAssets } from '#platform/http/assets.ts';
import { listen } from '#platform/http/listen.ts';
import { createMetrics } from '#platform/http/metrics.ts';
import { upkeepResponse } from '#platform/http/upkeep.ts';
import { buildApp } from './app.ts';
import { loadDemo } from './demo.ts';
import { openInstallation } from './installation.ts';
import { modules } from './modules.ts';
import { untilSignal } from './stop.ts';
import { welcome } from './welcome.ts';

const DRAIN_MS = 10_000;

/** From settings to a county that answers, and back to a machine on which nothing is left. */
async function run(config: Config): Promise<void> {
  const log = createLog(config);
  const installation = await openInstallation(config, log);
  const { catalogue, secrets, version } = installation;
  try {
    if (config.loadDemo) await loadDemo(catalogue, config, modules);
    const now = () => config.clock ?? new Date();
    const metrics = createMetrics();
    let isStopping = false;
    const app = buildApp({
      modules,
      counties: catalogue,
      assets: readAssets(join(installationRoot(), 'build', 'client')),
      installation: { mode: config.mode, version, secrets },
      now,
      log,
      https: config.trustProxy > 0,
      observe: (seconds, route, method, status) => metrics.observeRequest({ seconds, route, method, status }),
    });
    const counties = async () => (await catalogue.entries()).map((entry) => entry.slug);
    const upkeep = { version, counties, isStopping: () => isStopping, metrics };
    const server = await listen({
      port: config.port,
      address: config.listen,
      trustProxy: config.trustProxy,
      answer: async (request, client) => (await upkeepResponse(request, upkeep)) ?? app.fetch(request, client),
    });
    console.log(await welcome(catalogue, { ...config, port: server.port }, version));
    await untilSignal();
    isStopping = true;
    await server.close(DRAIN_MS);
  } finally {
    await installation.close();
  }
}

// Whatever this process writes is for its own user alone.
process.umask(0o077);

const argv = process.argv.slice(2);
const config = readConfig(argv, process.env);
if (argv.includes('--help') || argv.includes('-h')) {
  console.log(helpText());
} else if (isConfigErrors(config)) {
  console.error(configErrorsText(config));
  process.exitCode = 2;
} else {
  await run(config).catch((error: unknown) => {
    console.error(error instanceof CannotStart ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  });
}
