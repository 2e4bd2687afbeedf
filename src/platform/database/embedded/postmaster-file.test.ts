import { expect, test } from 'vitest';
import { isServerOf, parsePostmasterFile, parseStat, processFacts } from './postmaster-file.ts';

test('the server’s own note tells number, folder and whether it takes connections', () => {
  const text = '7193\n/srv/postgres\n1795364869\n5432\n/srv/run\n\n  2146493         4\nready   \n';
  expect(parsePostmasterFile(text)).toEqual({ pid: 7193, folder: '/srv/postgres', status: 'ready' });
});

test.each(['', 'abc\n', '-5\n', '0\n', '1.5\n'])('a broken note %j is no note', (text) => {
  expect(parsePostmasterFile(text)).toBeUndefined();
});

test.each([
  ['the server of this cluster', { name: 'postgres', isZombie: false, folder: '/srv/a' }, true],
  ['a zombie is dead', { name: 'postgres', isZombie: true, folder: '/srv/a' }, false],
  ['the number belongs to another program now', { name: 'firefox', isZombie: false, folder: '/srv/a' }, false],
  ['the number belongs to another cluster’s server', { name: 'postgres', isZombie: false, folder: '/srv/b' }, false],
  ['the process is gone', { name: undefined, isZombie: false, folder: undefined }, false],
])('%s', (_name, facts, expected) => {
  expect(isServerOf('/srv/a', facts)).toBe(expected);
});

test('a program’s name may hold brackets and spaces', () => {
  expect(parseStat('42 (post) gres (1)) S 1 42')).toEqual({ name: 'post) gres (1)', isZombie: false });
  expect(parseStat('42 (postgres) Z 1 42')).toEqual({ name: 'postgres', isZombie: true });
});

test('our own process is alive and no database', async () => {
  const facts = await processFacts(process.pid, '/srv/a');
  expect(facts.isZombie).toBe(false);
  expect(isServerOf('/srv/a', facts)).toBe(false);
});
