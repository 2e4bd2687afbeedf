import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKey, loadSecrets, rotateSecrets } from './secrets.ts';

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
  expect(first.receipt[0].bytes).toHaveLength(32);
  expect(await loadSecrets(file, now)).toEqual(first);
});

test('every kind has a key of its own', async () => {
  const secrets = await loadSecrets(file, now);
  const keys = Object.values(secrets).map((ring) => ring[0].bytes.toString('hex'));
  expect(new Set(keys).size).toBe(4);
});

test('after a rotation new things use the new key and old receipts are still found', async () => {
  const before = await loadSecrets(file, now);
  const after = await rotateSecrets(file, now, ['receipt']);
  expect(after.receipt).toHaveLength(2);
  expect(after.receipt[0]).not.toEqual(before.receipt[0]);
  expect(findKey(after.receipt, before.receipt[0].id)).toEqual(before.receipt[0]);
  expect(after.session).toEqual(before.session);
  expect(await loadSecrets(file, now)).toEqual(after);
});

test('a kind of key that came later is added without touching the others', async () => {
  const before = await loadSecrets(file, now);
  const { vault: _vault, ...older } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(older));
  const after = await loadSecrets(file, now);
  expect(after.session).toEqual(before.session);
  expect(after.vault[0]).not.toEqual(before.vault[0]);
});

test.each(['', '{', '{"session":[]}', '{"session":[{"id":"a","key":"short","createdAt":"2026-11-22T10:00:00Z"}]}'])(
  'a damaged file %j stops the start and is never overwritten',
  async (content) => {
    await writeFile(file, content);
    await expect(loadSecrets(file, now)).rejects.toThrow('damaged');
    expect(await readFile(file, 'utf8')).toBe(content);
  },
);
