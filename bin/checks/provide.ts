import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { chromiumProgram } from './chromium.ts';
import { runProgram } from './program.ts';
import { type Outcome, oneCheck, type Step } from './step.ts';

interface Need {
  readonly name: string;
  readonly debian: string;
  readonly isThere: () => boolean;
  /** Without it some tests are left out instead of failing. */
  readonly isOptional?: boolean;
}

const chromium: Need = {
  name: 'Chromium',
  // The browser without its windows: a quarter less work for the same pages.
  debian: 'chromium-headless-shell',
  isThere: () => chromiumProgram() !== undefined,
};

const debianPostgres: Need = {
  name: 'Debian’s PostgreSQL',
  debian: 'postgresql',
  isThere: () =>
    existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)),
  isOptional: true,
};

/** Provides a second PostgreSQL for the tests of DATABASE_URL and PG_BIN_DIR; without it they are left out. */
export const postgresStep: Step = {
  name: 'postgres',
  about: 'Debian’s PostgreSQL for the tests with a server',
  run: async (progress) => {
    const settings = '/etc/postgresql-common/createcluster.conf';
    // Only the programs are wanted: Debian would otherwise start a server for everybody on this machine.
    if (mayInstall() && !debianPostgres.isThere() && !existsSync(settings)) {
      mkdirSync('/etc/postgresql-common', { recursive: true });
      writeFileSync(settings, 'create_main_cluster = false\n');
    }
    return provide(debianPostgres, progress);
  },
};

/** Provides Chromium: it is there, Debian installs it if we may, or the step says what to install. */
export const chromiumStep: Step = {
  name: 'chromium',
  about: 'a browser for the browser tests',
  run: (progress) => provide(chromium, progress),
};

/** Debian installs one after the other. */
let installing: Promise<unknown> = Promise.resolve();

async function provide(need: Need, progress: (line: string) => void): Promise<Outcome> {
  if (need.isThere()) return oneCheck(true, '');
  const missing = (reason: string): Outcome =>
    need.isOptional ? { passed: 0, failed: 0, skipped: 1, details: reason } : oneCheck(false, reason);
  if (!mayInstall()) {
    return missing(`${need.name} is missing. Please install it, on Debian: apt-get install ${need.debian}`);
  }
  progress(`installing ${need.debian} from Debian …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', need.debian];
  const installed = installing.then(async () => {
    await runProgram(['apt-get', 'update'], { env });
    return runProgram(install, { env });
  });
  installing = installed;
  const { text } = await installed;
  return need.isThere() ? oneCheck(true, '') : missing(`apt-get install ${need.debian} failed:\n${text}`);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Builds what the browser and operation tests start. */
export const buildStep: Step = {
  name: 'build',
  about: 'the application as it is delivered',
  run: async () => {
    const { code, text } = await runProgram([process.execPath, 'bin/bootstrap.mjs', 'build']);
    return oneCheck(code === 0, text);
  },
};
