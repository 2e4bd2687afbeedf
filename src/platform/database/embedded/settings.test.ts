import { expect, test } from 'vitest';
import { derivedUid, initdbArguments, serverArguments, socketFolderFor } from './settings.ts';

test('durability and the closed network are named on the command line, where no file can undo them', () => {
  const line = serverArguments('/d/postgres', '/d/run', 5432).join(' ');
  for (const setting of [
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'listen_addresses= ',
    'unix_socket_permissions=0700',
    'unix_socket_directories="/d/run"',
    'log_min_error_statement=panic',
  ]) {
    expect(line).toContain(setting);
  }
});

test.each([
  [18, '--locale-provider=builtin'],
  [17, '--locale-provider=builtin'],
  [18, '--lc-ctype=C.UTF-8'],
  [15, '--locale=C.UTF-8'],
])('PostgreSQL %i is created with %s', (major, expected) => {
  expect(initdbArguments('/d/postgres', major)).toContain(expected);
});

test('a system that does not know the letters of other scripts gets a database without them', () => {
  expect(initdbArguments('/d/postgres', 18, { letters: false }).join(' ')).not.toContain('lc-ctype');
});

test('the socket lies beside the cluster unless the path is too long for the operating system', () => {
  expect(socketFolderFor('/srv/musterau', '/tmp')).toBe('/srv/musterau/run');
  const long = socketFolderFor(`/srv/${'ordner/'.repeat(20)}`, '/tmp');
  expect(long).toMatch(/^\/tmp\/qs-[0-9a-f]{12}$/);
  expect(socketFolderFor(`/srv/${'ordner/'.repeat(20)}`, '/tmp')).toBe(long);
});

test('a path counts in bytes: umlauts are two', () => {
  expect(socketFolderFor(`/${'ä'.repeat(38)}`, '/tmp')).toMatch(/^\/tmp\/qs-/);
  expect(socketFolderFor(`/${'a'.repeat(38)}`, '/tmp')).toBe(`/${'a'.repeat(38)}/run`);
});

test('each data folder has its own user id between 61184 and 65519', () => {
  const ids = ['/a', '/b', '/srv/musterau', '/srv/nebelfeld'].map(derivedUid);
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => id >= 61184 && id <= 65519)).toBe(true);
  expect(derivedUid('/a')).toBe(ids[0]);
});
