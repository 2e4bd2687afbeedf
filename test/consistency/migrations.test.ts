import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { codeBase, readCodeBase, root } from './code-base.ts';
import { changedMigrations, lossyTypes, migrationsOfOthers, oddMigrationNames } from './migrations.ts';

const code = readCodeBase();
const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** The migrations of the last released version (`v1.2.0`); nothing before the first release. */
function released() {
  const [version] = git('tag', '--list', 'v*', '--sort=-v:refname').split('\n');
  if (!version) return codeBase({});
  const paths = git('ls-tree', '-r', '--name-only', version, 'src')
    .split('\n')
    .filter((path) => path.endsWith('.sql'));
  return codeBase(Object.fromEntries(paths.map((path) => [path, git('show', `${version}:${path}`)])));
}

describe('the database moves forward only', () => {
  test('migrations are named by moment and words', () => expect(oddMigrationNames(code)).toEqual([]));
  test('what was released is not changed', () => expect(changedMigrations(code, released())).toEqual([]));
  test('a module makes tables in its own schema', () => expect(migrationsOfOthers(code)).toEqual([]));
  test('no type loses cents or time zones', () => expect(lossyTypes(code)).toEqual([]));
});

describe('the rules about migrations find what is wrong', () => {
  const path = 'src/modules/prizes/migrations/2027-01-01-0900_create_prize.sql';

  test('a name without a moment, and two at one moment', () => {
    const folder = 'src/modules/prizes/migrations';
    const wrong = codeBase({ [`${folder}/prize.sql`]: '', [path]: '', [`${folder}/2027-01-01-0900_other.sql`]: '' });
    expect(oddMigrationNames(wrong)).toHaveLength(2);
  });

  test('a released migration that was changed, and one that was taken away', () => {
    const before = codeBase({ [path]: '-- Prizes.', [path.replace('0900', '0901')]: '-- More.' });
    expect(changedMigrations(codeBase({ [path]: '-- Prizes, changed.' }), before)).toHaveLength(2);
  });

  test('a table in the schema of another module', () => {
    expect(migrationsOfOthers(codeBase({ [path]: '-- Prizes.\ncreate table concept.prize (id uuid);' }))).toHaveLength(
      1,
    );
  });

  test('money as a floating point number and a moment without time zone', () => {
    const text = '-- Prizes.\ncreate table prizes.prize (amount real, at timestamp, on_time timestamptz);';
    expect(lossyTypes(codeBase({ [path]: text }))).toHaveLength(2);
  });
});
