import { type Command, UsageError } from '#platform/commands/command.ts';
import { configErrorsText } from '#platform/config/help.ts';
import { originOf } from '#platform/config/origin.ts';
import { isConfigErrors, readConfig } from '#platform/config/read-config.ts';
import type { Config } from '#platform/config/settings.ts';
import { connectModules } from './house/connect.ts';
import { openInstallation } from './installation.ts';
import { modules } from './modules.ts';
import { backup, restore } from './ops/backups.ts';
import { createCounty, deleteCounty, exportOneCounty, listCounties } from './ops/county.ts';
import { loadDemoData } from './ops/demo.ts';
import { rotateKeys } from './ops/keys.ts';
import type { Operation } from './ops/operation.ts';
import { type OpsLine, parseOpsLine } from './ops/parse.ts';
import { publishOneCounty, withdrawOneCounty } from './ops/publication.ts';
import { readPort } from './ops/running-port.ts';

/** Commands on the installation; the modules bring those that work inside one county. */
const operations: readonly Operation[] = [
  createCounty,
  listCounties,
  exportOneCounty,
  deleteCounty,
  publishOneCounty,
  withdrawOneCounty,
  backup,
  restore,
  rotateKeys,
  loadDemoData,
];
const commands: readonly Command[] = modules.flatMap((module) => module.commands ?? []);

const print = (line: string) => void process.stdout.write(`${line}\n`);
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

function helpText(): string {
  const lines = [...operations, ...commands].map(({ name, summary }) => `  ${name.padEnd(18)} ${summary}`);
  return [
    'bin/ops COMMAND [--data DIR] [--county SLUG] [--help]',
    '',
    ...lines.sort(),
    '',
    'Commands inside a county need --county where the installation has more than one.',
  ].join('\n');
}

/** The settings of the installation: `--data`, `--config` and the environment, as for `bin/start`. */
function configOf(line: OpsLine): Config {
  const passed = ['data', 'config'].flatMap((name) => (line.options[name] ? [`--${name}`, line.options[name]] : []));
  const config = readConfig(passed, process.env);
  if (isConfigErrors(config)) throw new UsageError(configErrorsText(config));
  return config;
}

async function runCommand(command: Operation | Command, line: OpsLine): Promise<void> {
  const config = configOf(line);
  const words = line.words.slice(command.name.split(' ').length);
  const installation = await openInstallation(config, quiet, { join: true });
  const now = config.clock ?? new Date();
  try {
    const operation = operations.find((candidate) => candidate === command);
    if (operation) await operation.run({ config, installation, words, options: line.options, now, print });
    else await runInCounty(command as Command, { line, words, now, installation });
  } finally {
    await installation.close();
  }
}

interface InCounty {
  line: OpsLine;
  words: readonly string[];
  now: Date;
  installation: Awaited<ReturnType<typeof openInstallation>>;
}

async function runInCounty(command: Command, { line, words, now, installation }: InCounty): Promise<void> {
  const all = await installation.catalogue.list();
  const slug = line.options.county ?? (all.length === 1 ? all[0]?.slug : undefined);
  if (!slug) throw new UsageError(`which county? --county ${all.map((county) => county.slug).join(' | ')}`);
  const county = await installation.catalogue.bySlug(slug);
  if (!county) throw new UsageError(`there is no county ${slug}`);
  const by = { kind: 'system', name: `bin/ops ${command.name}` } as const;
  const { config, secrets } = installation;
  const { name, hosts } = county;
  const { trustProxy, dataDir } = config;
  const port = readPort(dataDir) ?? config.port;
  const own = { slug, name, origin: originOf(hosts[0] ?? config.baseHost, { trustProxy, port }) };
  const context = { by, now, county: own, secrets, words, options: line.options, print };
  await county.db.transaction().execute((db) => command.run({ ...context, db }));
}

/** Runs `bin/ops`; gives the exit code: 0 done, 1 failed, 2 not understood. */
async function main(argv: readonly string[]): Promise<number> {
  const line = parseOpsLine(argv);
  const request = line.words.join(' ');
  const command = [...operations, ...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => request === name || request.startsWith(`${name} `));
  if (!command) {
    print(helpText());
    return request === '' ? 0 : 2;
  }
  if (line.options.help !== undefined) {
    print(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  try {
    await runCommand(command, line);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`\n${command.usage}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

// `bin/ops people list | head`: who reads may stop reading; what a command does, it does to the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

connectModules(modules);
process.exitCode = await main(process.argv.slice(2));
