import { runProgram, tool } from './program.ts';
import { oneCheck, type Step } from './step.ts';

function checker(name: string, about: string, command: readonly string[]): Step {
  return {
    name,
    about,
    run: async () => {
      const { code, text } = await runProgram(command);
      return oneCheck(code === 0, text);
    },
  };
}

/** The checks that read the code without running it; each counts as one test. */
export const checkers: readonly Step[] = [
  checker('types', 'TypeScript, strict', tool('ts7/bin/tsc', '--noEmit')),
  checker(
    'lint',
    'Biome, with its accessibility rules',
    tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  ),
  checker(
    'walls',
    'who may import whom',
    tool('.bin/depcruise', 'src', 'bin', 'test', '--config', '.dependency-cruiser.cjs'),
  ),
  checker('unused', 'exports, files and packages that nobody uses', tool('.bin/knip', '--no-config-hints')),
  checker('schema', 'generated table types are fresh', [process.execPath, 'bin/schema.ts', '--check']),
];
