import { existsSync } from 'node:fs';
import { runProgram } from './program.ts';
import { type Outcome, oneCheck, type Step } from './step.ts';

interface Need {
  readonly name: string;
  readonly debian: string;
  readonly isThere: () => boolean;
}

const chromium: Need = {
  name: 'Chromium',
  debian: 'chromium',
  isThere: () =>
    Boolean(process.env.CHROMIUM) ||
    ['/usr/bin/chromium', '/usr/bin/chromium-browser'].some((file) => existsSync(file)),
};

/** Provides Chromium: it is there, Debian installs it if we may, or the step says what to install. */
export const chromiumStep: Step = {
  name: 'chromium',
  about: 'a browser for the browser tests',
  run: (progress) => provide(chromium, progress),
};

async function provide(need: Need, progress: (line: string) => void): Promise<Outcome> {
  if (need.isThere()) return oneCheck(true, '');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return oneCheck(false, `${need.name} is missing. Please install it, on Debian: apt-get install ${need.debian}`);
  }
  progress(`installing ${need.debian} from Debian …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', need.debian];
  await runProgram(['apt-get', 'update'], { env });
  const { text } = await runProgram(install, { env });
  return oneCheck(need.isThere(), `apt-get install ${need.debian} failed:\n${text}`);
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
