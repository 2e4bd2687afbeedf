import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { canAssess } from './assessment/rules.ts';
import { type Assessment, countLights, type LightsShown, lightShown, lightValues } from './rules.ts';

const today = '2026-11-22';
const assessment = (more: Partial<Assessment> = {}): Assessment => ({
  light: 'doing',
  value: 'go',
  evidence: 'Halbjahresmeldung',
  assessedOn: '2026-09-30',
  byLabel: 'Leitstelle',
  ...more,
});

describe('an honest light', () => {
  test('shows what was said, its age and the day on which it turns grey', () => {
    expect(lightShown(assessment(), today)).toMatchObject({ value: 'go', age: 53, greyOn: '2027-03-30' });
  });

  test.each([
    ['nobody said anything', undefined, 'none'],
    ['there is no evidence', assessment({ evidence: ' ' }), 'no-evidence'],
    ['nobody knows', assessment({ value: 'unknown' }), 'not-known'],
    ['it is 181 days old', assessment({ assessedOn: addDays(today, -181) }), 'old'],
  ])('is grey where %s', (_, assessment, why) => {
    expect(lightShown(assessment, today)).toMatchObject({ value: 'unknown', why });
  });

  test('lasts 180 days, to the day', () => {
    expect(lightShown(assessment({ assessedOn: addDays(today, -180) }), today).value).toBe('go');
  });

  test('is never brighter than what was said', () => {
    const anything = fc.record({ value: fc.constantFrom(...lightValues), evidence: fc.string(), age: fc.nat(2_000) });
    fc.assert(
      fc.property(anything, ({ value, evidence, age }) => {
        const shown = lightShown(assessment({ value, evidence, assessedOn: addDays(today, -age) }), today);
        expect([value, 'unknown']).toContain(shown.value);
        if (evidence.trim() === '' || age > 180) expect(shown.value).toBe('unknown');
      }),
    );
  });
});

test('green, amber and red need evidence; "nobody knows" needs none', () => {
  const light = { light: 'timing', evidence: '', on: today } as const;
  expect(canAssess({ ...light, value: 'go' }, '2026-01-01', today)).toMatchObject({
    ok: false,
    field: 'timingEvidence',
  });
  expect(canAssess({ ...light, value: 'stop' }, '2026-01-01', today)).toMatchObject({
    ok: false,
    field: 'timingEvidence',
  });
  expect(canAssess({ ...light, value: 'unknown' }, '2026-01-01', today)).toEqual({ ok: true });
  expect(canAssess({ ...light, value: 'unknown', on: '2026-11-23' }, '2026-01-01', today)).toMatchObject({
    ok: false,
    field: 'on',
  });
});

test('the counts of a light add up to the number of measures', () => {
  const lights = (value: 'go' | 'unknown'): LightsShown => ({ doing: { value }, timing: { value }, effect: { value } });
  expect(countLights([lights('go'), lights('go'), lights('unknown')], 'effect')).toEqual({
    go: 2,
    late: 0,
    stop: 0,
    unknown: 1,
  });
});
