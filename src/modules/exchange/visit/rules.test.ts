import { expect, test } from 'vitest';
import { canBeHeld, canRemoveVisit, partnerLine } from './rules.ts';

test('the next meeting comes after this one', () => {
  expect(canBeHeld({ heldOn: '2026-11-05', nextOn: '2027-05-05' })).toEqual({ ok: true });
  expect(canBeHeld({ heldOn: '2026-11-05', nextOn: null })).toEqual({ ok: true });
  expect(canBeHeld({ heldOn: '2026-11-05', nextOn: '2026-11-05' })).toMatchObject({ ok: false, field: 'nextOn' });
});

test('an entry goes with a reason, and not while ideas hang on it', () => {
  expect(canRemoveVisit(0, 'Doppelt')).toEqual({ ok: true });
  expect(canRemoveVisit(0, ' ')).toMatchObject({ ok: false, field: 'reason' });
  expect(canRemoveVisit(2, 'Doppelt')).toMatchObject({ ok: false, values: { count: 2 } });
});

test('partners stand in one line, however they were typed', () => {
  expect(partnerLine({ partners: ' Kreis Nebelfeld\n\nKreis Hinterberg ' })).toBe('Kreis Nebelfeld, Kreis Hinterberg');
});
