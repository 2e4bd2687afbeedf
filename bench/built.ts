import { execFileSync } from 'node:child_process';

/** Builds the application if the sources changed: benches that start it measure what is delivered. */
export function buildOnce(): void {
  execFileSync(process.execPath, ['bin/bootstrap.mjs', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
