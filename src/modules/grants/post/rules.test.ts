import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { canHavePost, handoverAfter, postRisks, withHandover, withMovedHandover } from './rules.ts';
import { paidUntil, planTimeline } from './timeline.rules.ts';

const post = {
  ...{ title: 'Koordination', unitId: 'u', sharePercent: 100, startOn: '2026-04-01', endOn: '2026-12-31' },
  ...{ handoverDueOn: null, grantIds: ['a'] },
};
const known = { units: [{ id: 'u' }], grants: [{ id: 'a' }] };
const grant = { id: 'a', state: 'running', startOn: '2026-01-01', endOn: '2026-12-31' };

test('eine Stelle braucht Tage in ihrer Reihenfolge, eine Stelle der Verwaltung und Geld, die es gibt', () => {
  expect(canHavePost(post, known)).toEqual({ ok: true });
  expect(canHavePost({ ...post, endOn: '2026-03-31' }, known)).toMatchObject({ ok: false, field: 'endOn' });
  expect(canHavePost({ ...post, unitId: 'x' }, known)).toMatchObject({ ok: false, field: 'unitId' });
  expect(canHavePost({ ...post, grantIds: ['x'] }, known)).toMatchObject({ ok: false, field: 'grantIds' });
  const due = (handoverDueOn: string) => canHavePost({ ...post, handoverDueOn }, known);
  expect([due('2026-03-31'), due('2027-01-01')]).toMatchObject([
    { ok: false, field: 'handoverDueOn' },
    { ok: false, field: 'handoverDueOn' },
  ]);
});

test('REQ-B02 die Übergabe ist 90 Tage vor dem Ende fertig, wenn niemand etwas anderes sagt', () => {
  expect(withHandover(post).handoverDueOn).toBe('2026-10-02');
  expect(withHandover({ ...post, handoverDueOn: '2026-11-01' }).handoverDueOn).toBe('2026-11-01');
  expect(withHandover({ ...post, startOn: '2026-12-01' }).handoverDueOn).toBe('2026-12-16');
  expect(withHandover({ ...post, endOn: null }).handoverDueOn).toBeNull();
});

test('keine Übergabe ist schon am ersten Tag überfällig, wie kurz die Stelle ist und wie spät sie eingetragen wird', () => {
  const late = withHandover(post, '2026-11-30').handoverDueOn;
  expect(late).toBe('2026-12-15');
  const days = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(days, fc.nat(1200), days, (begin, length, written) => {
      const startOn = addDays('2028-02-29', begin);
      const [endOn, writtenOn] = [addDays(startOn, length), addDays('2028-02-29', written)];
      const due = withHandover({ startOn, endOn, handoverDueOn: null }, writtenOn).handoverDueOn ?? '';
      expect([due >= startOn, due <= endOn]).toEqual([true, true]);
      if (writtenOn <= endOn) expect(due >= writtenOn).toBe(true);
    }),
  );
});

test('verlegt sich das Ende, geht der übliche Tag der Übergabe mit; einer, den jemand gesetzt hat, bleibt', () => {
  expect(handoverAfter(withHandover(post), '2027-12-31')).toBe('2027-10-02');
  const set = { ...post, handoverDueOn: '2026-11-01' };
  expect(handoverAfter(set, '2027-12-31')).toBe('2026-11-01');
  expect(handoverAfter(set, '2026-10-31')).toBe('2026-08-02');
  expect(handoverAfter(withHandover(post), null)).toBeNull();
});

test('auch wer die Stelle bearbeitet und nur ihr Ende ändert, nimmt den üblichen Tag der Übergabe mit', () => {
  const before = withHandover(post);
  expect(withMovedHandover(before, { ...before, endOn: '2027-12-31' }).handoverDueOn).toBe('2027-10-02');
  expect(withMovedHandover(before, { ...before, endOn: '2026-08-31' }).handoverDueOn).toBe('2026-06-02');
  expect(withMovedHandover(before, { ...before, endOn: null }).handoverDueOn).toBeNull();
  const later = { ...before, startOn: '2027-01-01', endOn: '2027-02-28' };
  expect(withMovedHandover(before, later).handoverDueOn).toBe('2027-01-30');
  const set = { ...before, endOn: '2027-12-31', handoverDueOn: '2027-06-01' };
  expect(withMovedHandover(before, set).handoverDueOn).toBe('2027-06-01');
});

test.each([
  ['endet mit der Stelle', grant, '2026-12-31', []],
  ['endet vor der Stelle', grant, '2027-06-30', ['ends-before-post']],
  ['endet, die Stelle ist unbefristet', grant, null, ['ends-before-post']],
  ['ist erst beantragt', { ...grant, state: 'applied' }, '2026-12-31', ['not-granted']],
  [
    'beginnt nach ihrem Ende',
    { ...grant, startOn: '2027-01-01', endOn: '2027-12-31' },
    '2026-12-31',
    ['begins-after-post'],
  ],
])('REQ-C08 das Geld %s', (_name, one, endOn, kinds) => {
  expect(postRisks({ ...post, endOn }, [one]).map(({ kind }) => kind)).toEqual(kinds);
});

test('bezahlen mehrere nacheinander, zählt nur die letzte', () => {
  const next = { ...grant, id: 'b', startOn: '2027-01-01', endOn: '2027-12-31' };
  const both = { ...post, endOn: '2027-12-31', grantIds: ['a', 'b'] };
  expect(postRisks(both, [grant, next])).toEqual([]);
  expect(paidUntil(both, [grant, next])).toBe('2027-12-31');
  expect(paidUntil({ grantIds: [] }, [grant])).toBeNull();
});

test('REQ-C09 eine Stelle ab 1. April beginnt in der Zeichnung genau dort und ist ab dem Ende des Geldes unbezahlt', () => {
  const drawn = { code: 'ST1', title: 'Koordination', startOn: '2026-04-01', endOn: '2027-12-31' };
  const plan = planTimeline([{ ...drawn, paidUntilOn: '2026-12-31' }], '2026-11-22', 'wide');
  const [bar] = plan.bars;
  expect(plan.years.map(({ year }) => year)).toEqual([2026, 2027]);
  const [first, second] = plan.years.map(({ x }) => x);
  const perYear = (second ?? 0) - (first ?? 0);
  expect(((bar?.x ?? 0) - (first ?? 0)) / perYear).toBeCloseTo(90 / 365, 2);
  expect(bar?.unpaidX).toBe(second);
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(plan.width - 16, 0);
});
