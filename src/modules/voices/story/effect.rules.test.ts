import { expect, test } from 'vitest';
import { livedEffect } from './effect.rules.ts';

const counts = (better: number, same: number, worse: number, unknown: number) => ({ better, same, worse, unknown });

test('unter fünf Antworten wird nichts gezeigt, auch nicht wie viele es sind', () => {
  const effect = livedEffect(counts(4, 0, 0, 0));
  expect([effect.total, effect.parts[0]?.count]).toEqual(['hidden', 'hidden']);
});

test('eine kleine Gruppe neben großen bleibt verborgen und lässt sich nicht ausrechnen', () => {
  const { total, parts } = livedEffect(counts(12, 7, 2, 0));
  const hidden = parts.filter(({ count }) => count === 'hidden').map(({ answer }) => answer);
  expect(hidden).toContain('worse');
  expect(total === 'hidden' || hidden.length > 1).toBe(true);
});

test('große Gruppen werden genannt', () => {
  expect(livedEffect(counts(12, 7, 5, 0))).toEqual({
    total: 24,
    parts: [
      { answer: 'better', count: 12 },
      { answer: 'same', count: 7 },
      { answer: 'worse', count: 5 },
      { answer: 'unknown', count: 0 },
    ],
  });
});
