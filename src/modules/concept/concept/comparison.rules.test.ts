import { expect, test } from 'vitest';
import { canCompareInPublic, compare, comparedWith, type Worded } from './comparison.rules.ts';

const measure = (id: string, title = id, text = '', facts: Worded['facts'] = {}): Worded => {
  return { kind: 'measure', id, code: id, title, text, facts };
};

test('A13: what is new, changed, the same and ended follows from what lives on in what, not from the numbers', () => {
  const before = [measure('M-1', 'Kurs'), measure('M-2', 'Fest'), measure('M-3', 'Treff'), measure('M-4', 'Chor')];
  const after = [measure('N-1', 'Kurs'), measure('N-2', 'Fest der Vielfalt'), measure('N-4', 'Sport')];
  const heirs = new Map([
    ['M-1', ['N-1']],
    ['M-2', ['N-2']],
  ]);
  const ended = {
    thingKind: 'measure',
    thingId: 'M-3',
    verdict: 'ended',
    passedOn: '2026-11-22',
    byLabel: '',
  } as const;
  const found = compare(before, after, heirs, [{ ...ended, reason: 'Niemand kam.' }]);
  expect(found.added.map(({ id }) => id)).toEqual(['N-4']);
  expect(found.changed.map((pair) => [pair.before[0]?.id, pair.after.id])).toEqual([['M-2', 'N-2']]);
  expect(found.same.map((pair) => pair.after.id)).toEqual(['N-1']);
  expect(found.ended.map(({ thing, verdict }) => [thing.id, verdict?.reason])).toEqual([
    ['M-3', 'Niemand kam.'],
    ['M-4', undefined],
  ]);
});

test('money, days, lead and deputy that change are a change, also where the words stay', () => {
  const old = { budgetCents: null, startOn: '2027-01-01', endOn: '2028-12-31', lead: 'U01', deputy: 'Leitung' };
  const fresh = { ...old, budgetCents: 5_000_000, endOn: '2031-12-31' };
  const found = compare(
    [measure('M-1', 'Kurs', '', old)],
    [measure('N-1', 'Kurs', '', fresh)],
    new Map([['M-1', ['N-1']]]),
    [],
  );
  expect(found.same).toEqual([]);
  expect(found.changed.map(({ facts }) => facts)).toEqual([
    [
      { name: 'budgetCents', from: null, to: 5_000_000 },
      { name: 'endOn', from: '2028-12-31', to: '2031-12-31' },
    ],
  ]);
});

test('what two became stands once, with both', () => {
  const heirs = new Map([
    ['M-1', ['N-1']],
    ['M-2', ['N-1']],
  ]);
  const found = compare([measure('M-1'), measure('M-2')], [measure('N-1', 'M-1')], heirs, []);
  expect(found.changed.map(({ before, after }) => [before.map(({ id }) => id), after.id])).toEqual([
    [['M-1', 'M-2'], 'N-1'],
  ]);
  expect([found.same, found.added, found.ended]).toEqual([[], [], []]);
});

test('an edition is compared with the one before, or with an older one that is named', () => {
  const editions = [3, 1, 2].map((number) => ({ number, code: `K-${number}`, state: 'adopted' as const }));
  expect(comparedWith(editions, { number: 3 }, null)?.code).toBe('K-2');
  expect(comparedWith(editions, { number: 3 }, 'K-1')?.code).toBe('K-1');
  expect(comparedWith(editions, { number: 1 }, null)).toBeUndefined();
  expect(comparedWith(editions, { number: 2 }, 'K-3')).toBeUndefined();
});

test('everybody reads the comparison only where both editions are public', () => {
  expect(canCompareInPublic([{ state: 'adopted' }, { state: 'participation' }]).ok).toBe(true);
  expect(canCompareInPublic([{ state: 'adopted' }, { state: 'draft' }]).ok).toBe(false);
  expect(canCompareInPublic([{ state: 'adopted' }, undefined]).ok).toBe(false);
});
