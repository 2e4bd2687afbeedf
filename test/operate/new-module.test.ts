import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../bin/new/names.ts';

const root = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'qs-new-'));
const node = join(root, 'node_modules/.bin/node');

/** Runs something in the copy of the house; fails with what it printed. */
function run(...words: string[]): string {
  return execFileSync(node, words, { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const program = 'bin/new/program.ts';

beforeAll(() => {
  for (const name of [
    'src',
    'bin',
    'bench',
    'test',
    'demo',
    'package.json',
    'tsconfig.json',
    'biome.json',
    'vitest.config.ts',
    'vite.config.ts',
  ]) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(house, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  run(program, 'module', 'courses');
  // As the formatter leaves it where it runs: what is empty stands on one line.
  for (const name of ['permissions.ts', 'routes.ts']) {
    const path = join(house, 'src/modules/courses', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\{\s+\}/g, '{}'));
  }
  run(program, 'noun', 'courses', 'course-day', '--path', 'kurstage');
  run(program, 'noun', 'courses', 'room', '--path', 'raeume');
  run('bin/schema.ts');
}, 120_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('a new module with two nouns', () => {
  test('is understood by the compiler as it stands', () => {
    expect(run('node_modules/ts7/bin/tsc', '--noEmit')).toBe('');
  }, 120_000);

  test('passes the tests it comes with', () => {
    const report = run('node_modules/vitest/vitest.mjs', 'run', 'src/modules/courses');
    expect(report).toMatch(/Test Files.*8 passed/);
  }, 180_000);

  test('stands in the list of modules and says its addresses in German', () => {
    expect(readFileSync(join(house, 'src/modules.ts'), 'utf8')).toContain('courses');
    expect(readFileSync(join(house, 'src/modules/courses/routes.ts'), 'utf8')).toContain(
      "route('/kurstage/:code/abschluss')",
    );
  });

  test('is never written over what is there already', () => {
    expect(() => run(program, 'module', 'courses')).toThrow('exists already');
    expect(() => run(program, 'noun', 'courses', 'room')).toThrow('exists already');
  });

  test('needs a module to put a noun into', () => {
    expect(() => run(program, 'noun', 'nowhere', 'room')).toThrow('there is no module nowhere');
  });
});

test.each(['Kurs', 'kurs_tag', '-tag', 'tag--', ''])('"%s" is no name', (name) => {
  expect(() => namesOf('courses', name, 'kurse', '2026-12-01-0930')).toThrow('small letters');
});

test('a name comes in all spellings its files need', () => {
  expect(namesOf('courses', 'course-day', 'kurstage', '2026-12-01-0930')).toEqual({
    module: 'courses',
    noun: 'course-day',
    camel: 'courseDay',
    pascal: 'CourseDay',
    snake: 'course_day',
    path: 'kurstage',
    stamp: '2026-12-01-0930',
  });
});
