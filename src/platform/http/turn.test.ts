import { expect, test } from 'vitest';
import { makeQueue } from './turn.ts';

/** Work that goes on until it is told to end, noting what happens. */
function work(notes: string[], name: string) {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const run = async () => {
    notes.push(`${name} begins`);
    await ended;
    return name;
  };
  return { run, end };
}

const soon = () => new Promise((go) => setTimeout(go, 5));

test('guests write at once; whoever writes alone waits for them, and guests who come later wait for that one', async () => {
  const notes: string[] = [];
  const queue = makeQueue();
  const [first, second, desk, late] = ['first', 'second', 'desk', 'late'].map((name) => work(notes, name));
  const done = [
    queue('together', 'musterau', () => first?.run() ?? Promise.resolve('')),
    queue('together', 'musterau', () => second?.run() ?? Promise.resolve('')),
    queue('alone', 'musterau', () => desk?.run() ?? Promise.resolve('')),
    queue('together', 'musterau', () => late?.run() ?? Promise.resolve('')),
  ];
  await soon();
  expect(notes).toEqual(['first begins', 'second begins']);
  first?.end();
  await soon();
  expect(notes).toHaveLength(2);
  second?.end();
  await soon();
  expect(notes.slice(2)).toEqual(['desk begins']);
  desk?.end();
  late?.end();
  expect(await Promise.all(done)).toEqual(['first', 'second', 'desk', 'late']);
});

test('another county and whoever only reads wait for nobody, and an error lets the next one in', async () => {
  const notes: string[] = [];
  const queue = makeQueue();
  const desk = work(notes, 'desk');
  const first = queue('alone', 'musterau', desk.run);
  expect(await queue('alone', 'nebelfeld', async () => 'neighbour')).toBe('neighbour');
  expect(await queue(undefined, 'musterau', async () => 'reader')).toBe('reader');
  const failing = queue('alone', 'musterau', () => Promise.reject(new Error('no')));
  const next = queue('together', 'musterau', async () => 'next');
  desk.end();
  await expect(failing).rejects.toThrow('no');
  expect([await first, await next]).toEqual(['desk', 'next']);
});
