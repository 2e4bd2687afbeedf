import { expect, test } from 'vitest';
import { dayInto } from './data.ts';

const edge = (near: string, far: string, occurredOn: string, state: 'asserted' | 'withdrawn' = 'asserted') =>
  ({ id: far, type: 'became', near, far, from: near, occurredOn, precision: 'day', reason: '', state }) as const;
const goal = { kind: 'goal', id: 'g' };

test('a station has the day on which something led to it, never the day of what leads on from it', () => {
  const upstream = {
    direction: 'upstream' as const,
    edges: [
      { ...edge('measure m', 'goal g', '2026-04-01'), visibility: 'public' as const },
      { ...edge('goal g', 'finding f', '2026-05-21'), visibility: 'public' as const },
    ],
  };
  expect(dayInto(upstream, goal)).toBe('2026-05-21');
  expect(dayInto({ ...upstream, edges: upstream.edges.slice(0, 1) }, goal)).toBeNull();
});

test('where several led to it the first one counts, and what was taken back does not', () => {
  const edges = [
    { ...edge('finding f', 'goal g', '2026-05-21'), visibility: 'public' as const },
    { ...edge('finding h', 'goal g', '2026-03-02'), visibility: 'public' as const },
    { ...edge('finding i', 'goal g', '2025-01-01', 'withdrawn'), visibility: 'public' as const },
  ];
  expect(dayInto({ direction: 'downstream', edges }, goal)).toBe('2026-03-02');
});
