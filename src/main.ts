import { configErrorsText, helpText } from '#platform/config/help.ts';
import { createLog, type Log } from '#platform/config/log.ts';
import { isConfigErrors, readConfig } from '#platform/config/read-config.ts';
import type { Config } from '#platform/config/settings.ts';
import { CannotStart } from '#platform/database/embedded/cannot-start.ts';
import { tryPort } from '#platform/http/listen.ts';
import { connectModules } from './house/connect.ts';
import { latinOnly, lettersMissing, orderIndexing } from './house/index-anew.ts';
import { untilSignal } from './house/stop.ts';
import { welcome } from './house/welcome.ts';
import { openInstallation } from './installation.ts';
import { modules } from './modules.ts';
import { ensureDemoCounty, summaryOf } from './ops/demo-county.ts';
import { forgetPort, notePort } from './ops/running-port.ts';
import { serveCounties } from './serve.ts';

/** From settings to counties that answer, and back to a machine on which nothing is left. */
async function run(config: Config, log: Log): Promise<void> {
  const stopped = untilSignal();
  await tryPort({ port: config.port, address: config.listen });
  const installation = await openInstallation(config, log);
  const { catalogue, secrets } = installation;
  try {
    connectModules(modules);
    if (config.loadDemo) {
      const report = await ensureDemoCounty({ catalogue, config, modules, secrets, now: config.clock ?? new Date() });
      if (report) console.log(`Kreis Musterau: ${summaryOf(report)} (bin/ops demo load)`);
    }
    await orderIndexing(catalogue);
    const latin = await latinOnly(catalogue);
    if (latin.length > 0) console.log(lettersMissing(latin));
    const serving = await serveCounties(installation, log);
    notePort(config.dataDir, serving.port);
    console.log(await welcome(catalogue, { ...config, port: serving.port }, installation.version));
    await stopped;
    await serving.stop();
    forgetPort(config.dataDir);
  } finally {
    await installation.close();
  }
}

/** Whatever this process writes is for its own user alone. */
process.umask(0o077);

const argv = process.argv.slice(2);
const config = readConfig(argv, process.env);
if (argv.includes('--help') || argv.includes('-h')) {
  console.log(helpText());
} else if (isConfigErrors(config)) {
  console.error(configErrorsText(config));
  process.exitCode = 2;
} else {
  const log = createLog(config);
  const give = (error: unknown) => {
    // An unexpected error goes through the log, which leaves out what people wrote.
    if (error instanceof CannotStart) console.error(`✗ ${error.message}`);
    else log.fatal({ err: error }, 'stopped by an unexpected error');
    process.exitCode = 1;
  };
  process.on('uncaughtException', (error) => {
    give(error);
    process.exit();
  });
  await run(config, log).catch(give);
}
