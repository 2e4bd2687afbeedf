import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canGiveFate, type FateInput, type FateSurroundings, noFate } from './rules.ts';

const around: FateSurroundings = {
  today: '2026-11-22',
  contributionId: 'c1',
  standing: null,
  changeReason: '',
  findingIds: ['f1'],
  sameAsChain: [],
  isAboutDraft: false,
  canHaveChanged: false,
};

test.each([
  ['in einem Befund', { kind: 'in-finding', findingId: 'f1' }],
  ['dasselbe wie eine andere', { kind: 'same-as', sameAsId: 'c2' }],
  [
    'weitergegeben mit Grund und Wiedervorlage',
    { kind: 'forwarded', recipient: 'Nahverkehr', reason: 'zuständig', followUpOn: '2027-01-15' },
  ],
  ['geparkt, weil Geld fehlt', { kind: 'parked', lacks: ['money'] }],
  ['nicht verfolgt, mit Grund', { kind: 'not-pursued', reason: 'keine dauerhafte Finanzierung' }],
  ['zurückgehalten, mit Grund', { kind: 'withheld', reason: 'Drohung' }],
] as const)('eine Karte endet %s', (_name, input) => {
  expect(canGiveFate({ ...noFate, ...input }, around)).toEqual({ ok: true });
});

test('in den Entwurf übernommen wird nur, was von einem Entwurf spricht', () => {
  const taken = { ...noFate, kind: 'in-draft' } as const;
  const within = { ...around, isAboutDraft: true, canHaveChanged: true };
  expect(canGiveFate(taken, within)).toEqual({ ok: true });
  expect(canGiveFate(taken, { ...within, canHaveChanged: false })).toMatchObject({
    key: 'voices.fate.refused.draft-unchanged',
    field: 'kind',
  });
  expect(canGiveFate(taken, around)).toMatchObject({ ok: false, field: 'kind' });
});

test.each([
  ['ohne Befund', {}, 'findingId'],
  ['in einem Befund, der in einem anderen aufging', { findingId: 'f2' }, 'findingId'],
  ['dasselbe wie nichts', { kind: 'same-as' }, 'sameAs'],
  ['dasselbe wie sie selbst', { kind: 'same-as', sameAsId: 'c1' }, 'sameAs'],
  ['weitergegeben an niemanden', { kind: 'forwarded', reason: 'x', followUpOn: '2027-01-15' }, 'recipient'],
  ['weitergegeben ohne Wiedervorlage', { kind: 'forwarded', recipient: 'x', reason: 'x' }, 'followUpOn'],
  [
    'weitergegeben mit einem Tag, der vorbei ist',
    { kind: 'forwarded', recipient: 'x', reason: 'x', followUpOn: '2026-11-22' },
    'followUpOn',
  ],
  ['geparkt, ohne zu sagen, was fehlt', { kind: 'parked' }, 'lacks'],
  ['still nicht verfolgt', { kind: 'not-pursued' }, 'reason'],
] as const)('eine Karte endet nicht %s', (_name, input, field) => {
  expect(canGiveFate({ ...noFate, ...input } as FateInput, around)).toMatchObject({ ok: false, field });
});

test('zwei Karten können nicht gegenseitig dasselbe sein', () => {
  const input: FateInput = { ...noFate, kind: 'same-as', sameAsId: 'c2' };
  expect(canGiveFate(input, { ...around, sameAsChain: ['c2', 'c1'] })).toMatchObject({ ok: false, field: 'sameAs' });
});

test('ein Schicksal wird nur mit Grund geändert', () => {
  const input: FateInput = { ...noFate, findingId: 'f1' };
  expect(canGiveFate(input, { ...around, standing: 'parked' })).toMatchObject({ ok: false, field: 'changeReason' });
  expect(canGiveFate(input, { ...around, standing: 'parked', changeReason: 'Geld ist da' }).ok).toBe(true);
});

test('Invariante 9: weitergegeben wird nie ohne einen Tag der Wiedervorlage, der noch kommt', () => {
  const days = fc.option(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }));
  fc.assert(
    fc.property(fc.string(), fc.string(), days, (recipient, reason, moment) => {
      const followUpOn = moment?.toISOString().slice(0, 10) ?? null;
      const input: FateInput = { ...noFate, kind: 'forwarded', recipient, reason, followUpOn };
      if (canGiveFate(input, around).ok) expect((followUpOn ?? '') > around.today).toBe(true);
    }),
  );
});

test('„dasselbe wie“ führt nie im Kreis, wie lang die Kette auch ist', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.boolean(), (chain, closes) => {
      const input: FateInput = { ...noFate, kind: 'same-as', sameAsId: chain[0] ?? '' };
      const own = closes ? (chain.at(-1) ?? '') : 'eine ganz andere Karte';
      const decision = canGiveFate(input, { ...around, contributionId: own, sameAsChain: chain });
      expect(decision.ok).toBe(!chain.includes(own));
    }),
  );
});
