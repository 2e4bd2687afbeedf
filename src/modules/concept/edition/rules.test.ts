import { describe, expect, test } from 'vitest';
import {
  canAdopt,
  canBegin,
  canDiscard,
  canHaveNumber,
  canMoveEdition,
  canOpenDraft,
  currentEdition,
  draftEdition,
  freeCode,
} from './rules.ts';

const facts = { state: 'approval', isTakenOver: false, openVerdicts: [], hardDefects: 0, measureCount: 70 } as const;

describe('an edition is adopted', () => {
  test('when it lies before the council, has measures, and everything old has its verdict', () => {
    expect(canAdopt(facts)).toEqual({ ok: true });
  });

  test('not from a drawer, not empty', () => {
    expect(canAdopt({ ...facts, state: 'draft' })).toMatchObject({ key: 'concept.edition.refused.not-in-approval' });
    expect(canAdopt({ ...facts, measureCount: 0 })).toMatchObject({ key: 'concept.edition.refused.empty' });
  });

  test('not while one old goal or measure has no verdict, and the refusal names it', () => {
    expect(canAdopt({ ...facts, openVerdicts: ['A-04', 'A5.Z1'] })).toMatchObject({
      key: 'concept.edition.refused.verdicts-missing',
      values: { count: 2, codes: 'A-04, A5.Z1' },
    });
  });

  test('not with a hard defect, unless it was taken over from paper as it was', () => {
    expect(canAdopt({ ...facts, hardDefects: 1 }).ok).toBe(false);
    expect(canAdopt({ ...facts, hardDefects: 36, isTakenOver: true }).ok).toBe(true);
  });
});

describe('an edition begins', () => {
  test('while no other is being drafted or lies before the council', () => {
    expect(canBegin([])).toEqual({ ok: true });
    expect(canBegin([{ state: 'adopted', code: 'K-2026' }])).toEqual({ ok: true });
    expect(canBegin([{ state: 'approval', code: 'K-2030' }])).toMatchObject({ values: { code: 'K-2030' } });
  });

  test('with a number after all others, and a code that is free', () => {
    expect(canHaveNumber(3, [{ number: 2 }])).toEqual({ ok: true });
    expect(canHaveNumber(2, [{ number: 2 }])).toMatchObject({ values: { least: 3 }, field: 'number' });
    expect(freeCode('2027', ['K-2026'])).toBe('K-2027');
    expect(freeCode('2027', ['K-2027', 'K-2027-2'])).toBe('K-2027-3');
  });
});

test('a draft is thrown away with a reason while it was never public', () => {
  expect(canDiscard(['draft'], 'Nur ausprobiert')).toEqual({ ok: true });
  expect(canDiscard(['draft'], ' ')).toMatchObject({ key: 'concept.refused.reason-missing' });
  expect(canDiscard(['draft', 'participation', 'draft'], 'Weg')).toMatchObject({
    key: 'concept.edition.refused.was-public',
  });
});

test('what was resolved on paper does not lie before the council once more', () => {
  expect(canAdopt({ ...facts, state: 'draft', isTakenOver: true })).toEqual({ ok: true });
  expect(canAdopt({ ...facts, state: 'participation', isTakenOver: true }).ok).toBe(false);
});

test('adopted and superseded come with a resolution, never by hand', () => {
  expect(canMoveEdition('approval', 'adopted').ok).toBe(false);
  expect(canMoveEdition('adopted', 'superseded').ok).toBe(false);
  expect(canMoveEdition('approval', 'draft').ok).toBe(true);
});

test('where nobody names an edition, the one in force is meant; new measures go into the newest draft', () => {
  const editions = [
    { number: 1, state: 'superseded' },
    { number: 2, state: 'adopted' },
    { number: 3, state: 'draft' },
  ] as const;
  expect(currentEdition(editions)?.number).toBe(2);
  expect(draftEdition(editions)?.number).toBe(3);
  expect(draftEdition(editions.slice(0, 2))).toBeUndefined();
});

test('an empty draft is not opened for participation: there is nothing that somebody could say something about', () => {
  expect(canOpenDraft('participation', 0)).toMatchObject({ key: 'concept.edition.refused.nothing-to-read' });
  expect(canOpenDraft('participation', 1).ok).toBe(true);
  expect(canOpenDraft('draft', 0).ok).toBe(true);
});
