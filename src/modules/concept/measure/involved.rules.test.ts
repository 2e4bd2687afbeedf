import { expect, test } from 'vitest';
import { canDescribePart, roleIn } from './involved.rules.ts';

const partner = { id: 'a', kind: 'organisation', code: 'A01', name: 'Verein', isPublic: true, part: '' } as const;
const lead = { id: 'u', kind: 'unit', code: 'U01', name: 'Büro', isPublic: true } as const;
const edition = { id: 'e', code: 'K-1', number: 1, state: 'adopted' } as const;

test('REQ-A05 the part of a partner is written down while the measure lives, and of nobody else', () => {
  expect(canDescribePart({ edition, partners: [partner] }, 'a')).toEqual({ ok: true });
  expect(canDescribePart({ edition, partners: [partner] }, 'u')).toMatchObject({ ok: false, field: 'partnerId' });
  const past = { ...edition, state: 'superseded' } as const;
  expect(canDescribePart({ edition: past, partners: [partner] }, 'a').ok).toBe(false);
});

test('whoever leads a measure and is its partner, too, leads it', () => {
  expect(roleIn({ lead, partners: [partner, { ...lead, part: '' }] }, 'u')).toBe('lead');
  expect(roleIn({ lead, partners: [partner] }, 'a')).toBe('partner');
  expect(roleIn({ lead: null, partners: [] }, 'a')).toBeUndefined();
});
