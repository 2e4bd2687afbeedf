import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** What a program answered: its exit code (-1 if it could not be run) and everything it printed. */
export interface Answer {
  readonly code: number;
  readonly text: string;
}

/**
 * The environment of PostgreSQL's programs. The libraries come with the package; a `PGDATA` or
 * locale of the person who starts us must not change what happens.
 */
export function cleanEnvironment(program: string): NodeJS.ProcessEnv {
  const bin = program.slice(0, program.lastIndexOf('/'));
  return { PATH: `${bin}:/usr/bin:/bin`, LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs a program to its end, as the account if one is given, and returns its output. */
export function run(program: string, args: readonly string[], account?: Account): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      // Ctrl-C in the terminal is for us: half a database helps nobody.
      detached: true,
      env: cleanEnvironment(program),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const collect = (chunk: Buffer) => {
      text += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: -1, text: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, text }));
  });
}
