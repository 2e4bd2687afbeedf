import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../../publiccode.yml'), 'utf8');
const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;

/** There is no official validator as a package; these are the limits the standard (0.4) gives. */
test('publiccode.yml names what the standard asks for', () => {
  const needed = [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
  ];
  for (const key of [...needed, 'legal', 'maintenance', 'localisation'])
    expect(text).toMatch(new RegExp(`^${key}:`, 'm'));
  expect(text).toContain('license: EUPL-1.2');
  expect(text).toContain(`softwareVersion: ${version}`);
});

test('its descriptions have the lengths the standard allows', () => {
  const short = [...text.matchAll(/shortDescription: (.+)/g)].map((match) => match[1] ?? '');
  const long = [...text.matchAll(/longDescription: >-\n((?: {6}.+\n)+)/g)].map((match) => match[1] ?? '');
  expect(short).toHaveLength(2);
  expect(long).toHaveLength(2);
  for (const each of short) expect(each.length).toBeLessThanOrEqual(150);
  for (const each of long) {
    expect(each.length).toBeGreaterThanOrEqual(150);
    expect(each.length).toBeLessThanOrEqual(10_000);
  }
});
