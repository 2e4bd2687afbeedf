import { expect, test } from 'vitest';
import { canEndUnit, leadUnitOf } from './rules.ts';

const unit = { archival: null, isPrivacyOffice: false, isLeadUnit: false };
const ties = { published: 0, attached: 0 };

test('REQ-A09 the lead unit and the contact for data protection do not end before another one can be it', () => {
  expect(canEndUnit(unit, ties)).toEqual({ ok: true });
  expect(canEndUnit({ ...unit, isLeadUnit: true }, ties)).toMatchObject({ key: 'directory.refuse.lead-unit-ends' });
  const officer = { ...unit, isPrivacyOffice: true };
  expect(canEndUnit(officer, ties)).toMatchObject({ key: 'directory.refuse.privacy-office-ends' });
});

test('a county without a lead unit in its directory has none, whatever its units are called', () => {
  expect(leadUnitOf([unit])).toBeUndefined();
  const lead = { ...unit, isLeadUnit: true };
  expect(leadUnitOf([unit, lead])).toBe(lead);
});
