import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets, rotateSecrets } from './secrets.ts';

const now = new Date('2026-11-22T10:00:00Z');
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qs-secrets-'));
  file = join(folder, 'secrets.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the first start makes keys that only the owner can read, the second finds the same', async () => {
  const first = await loadSecrets(file, now);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(first.current('receipt').key).toHaveLength(32);
  expect((await loadSecrets(file, now)).current('receipt')).toEqual(first.current('receipt'));
});

test('two nodes that start for the first time at the same moment sign with the same key', async () => {
  const nodes = await Promise.all([1, 2, 3].map(() => loadSecrets(file, now)));
  expect(new Set(nodes.map((node) => node.current('receipt').key.toString('hex'))).size).toBe(1);
  expect(await readdir(folder)).toEqual(['secrets.json']);
});

test('every purpose has a key of its own', async () => {
  const secrets = await loadSecrets(file, now);
  const keys = ['session', 'receipt', 'magic-link'].map((purpose) => secrets.current(purpose).key.toString('hex'));
  expect(new Set(keys).size).toBe(3);
});

test('after a rotation new things use the new key and old receipts can still be checked', async () => {
  const before = (await loadSecrets(file, now)).current('receipt');
  const after = await rotateSecrets(file, now);
  expect(after.ids).toHaveLength(2);
  expect(after.current('receipt').id).not.toBe(before.id);
  expect(after.byId('receipt', before.id)).toEqual(before.key);
  expect(after.byId('receipt', 'unknown')).toBeUndefined();
  expect((await loadSecrets(file, now)).ids).toEqual(after.ids);
});

test.each(['', '{', '{"keys":[]}', '{"keys":[{"id":"a","key":"short","createdAt":"2026-11-22T10:00:00Z"}]}'])(
  'a damaged file %j stops the start and is never overwritten',
  async (content) => {
    await writeFile(file, content);
    await expect(loadSecrets(file, now)).rejects.toThrow('damaged');
    await expect(rotateSecrets(file, now)).rejects.toThrow('damaged');
    expect(await readFile(file, 'utf8')).toBe(content);
  },
);
