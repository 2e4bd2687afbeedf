import { expect, test } from 'vitest';
import { type StoryStep, withoutOlder } from './data.ts';
import { becameOf } from './rules.ts';

test('ein Satz wurde nur zu einer Maßnahme, wenn nach ihm etwas beschlossen, bezahlt oder angeboten wurde', () => {
  const measure = { kind: 'measure', on: '2026-05-21' };
  expect(becameOf('2025-11-08', [measure])).toBe('measure');
  expect(becameOf('2026-11-23', [measure])).toBe('joined');
  expect(becameOf('2026-11-23', [measure, { kind: 'offer', on: '2026-12-01' }])).toBe('measure');
  expect(becameOf('2026-11-23', [measure, { kind: 'goal', on: '2026-12-01' }])).toBe('joined');
  expect(becameOf('2026-11-23', [{ kind: 'goal', on: '2026-12-01' }])).toBe('finding');
});

test('was zwei Fassungen unter einer Nummer haben, steht auf dem Beleg einmal: so, wie es gilt', () => {
  const past = { standing: 'past', code: 'K-2026' } as unknown as StoryStep['otherEdition'];
  const steps: [string, Pick<StoryStep, 'code' | 'otherEdition'>][] = [
    ['old', { code: 'M-111', otherEdition: past }],
    ['new', { code: 'M-111', otherEdition: null }],
    ['alone', { code: 'M-112', otherEdition: past }],
  ];
  expect(withoutOlder(steps).map(([id]) => id)).toEqual(['new', 'alone']);
});
