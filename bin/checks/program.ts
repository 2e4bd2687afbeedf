import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The longest a single step may take before it counts as hanging. */
const LONGEST_MS = 30 * 60_000;

/** How a program ended and everything it printed. */
export interface ProgramEnd {
  readonly code: number;
  readonly text: string;
}

/** Runs a program with our own Node.js first on its path; `onLine` sees every line as it comes. */
export function runProgram(
  command: readonly string[],
  options: { readonly onLine?: (line: string) => void; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const [program = '', ...args] = command;
    const env = {
      ...process.env,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
      NO_COLOR: '1',
      ...options.env,
    };
    const child = spawn(program, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    const lines: string[] = [];
    // Whoever ends the run from outside ends what it started as well.
    const stop = () => void child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('close', () => process.off('SIGTERM', stop));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        options.onLine?.(line);
      });
    }
    child.on('error', (error) => resolve({ code: 127, text: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, text: lines.join('\n') }));
  });
}

/** A tool from node_modules, run by the Node.js we run on. */
export function tool(path: string, ...args: readonly string[]): string[] {
  return [process.execPath, `node_modules/${path}`, ...args];
}
