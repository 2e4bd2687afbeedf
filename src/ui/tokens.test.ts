import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastOf } from './accent/accent.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const kern = readFileSync(new URL('../../node_modules/@kern-ux/native/dist/kern.css', import.meta.url), 'utf8');

/** Values of one theme: what the light block says, overwritten by the dark one. */
function theme(name: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf('@media screen and (prefers-color-scheme: dark)');
  const text = name === 'light' ? css.slice(0, start) : css;
  const values = new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, key = '', value = '']) => [key, value.trim()]),
  );
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/, (_, key: string) => resolve(values.get(key) ?? ''));
  return new Map([...values].map(([key, value]) => [key, resolve(value)]));
}

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (name) => {
  const values = theme(name);
  const of = (token: string) => values.get(token) ?? '';
  const texts = [
    '--qs-ink',
    '--qs-quiet',
    '--qs-accent',
    '--qs-accent-deep',
    '--qs-ok',
    '--qs-late',
    '--qs-bad',
    '--qs-unknown',
    '--qs-thread',
  ];

  test.each(texts)('%s can be read on page, ground and paper', (token) => {
    for (const ground of ['--qs-page', '--qs-ground', '--qs-paper', '--qs-raise'])
      expect([ground, contrastOf(of(token), of(ground)) >= 4.5]).toEqual([ground, true]);
  });

  test.each([
    ['--qs-on-accent', '--qs-accent'],
    ['--qs-on-accent', '--qs-accent-deep'],
    ['--qs-on-bar', '--qs-bar'],
    ['--qs-ink', '--qs-accent-tint'],
    ['--qs-accent', '--qs-accent-tint'],
    ['--qs-late', '--qs-late-tint'],
    ['--qs-bad', '--qs-bad-tint'],
    ['--qs-ok', '--qs-ok-tint'],
    ['--qs-accent', '--qs-late-tint'],
  ])('%s can be read on %s', (one, other) => {
    expect(contrastOf(of(one), of(other))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--qs-edge', '--qs-late-mark', '--qs-unknown', '--qs-focus'])('the shape %s can be seen', (token) => {
    expect(contrastOf(of(token), of('--qs-page'))).toBeGreaterThanOrEqual(3);
  });
});

test('names that say KERN are names of KERN', () => {
  const ours = [...css.matchAll(/(--kern-[\w-]+):/g)].map(([, name = '']) => name);
  // Added in KERN's manner, because KERN mixes them at run time and old phones cannot.
  const added = ['--kern-color-action-hover', '--kern-color-action-tint'];
  expect([...new Set(ours)].filter((name) => !added.includes(name) && !kern.includes(`${name}:`))).toEqual([]);
});
