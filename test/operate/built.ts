import { execFileSync } from 'node:child_process';

/** Builds the application if the sources changed, so that these tests start what is delivered. */
export function builtOnce(): void {
  execFileSync(process.execPath, ['bin/bootstrap.mjs', 'build'], { stdio: ['ignore', 'pipe', 'pipe'] });
}
