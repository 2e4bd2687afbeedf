import { describe, expect, test } from 'vitest';
import {
  additionFor,
  blanks,
  canConfirmReading,
  isInOrder,
  knownBlanks,
  missingBlanks,
  type NoticeText,
  readingDueOn,
  type Values,
} from './rules.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const full = (notice: 'imprint' | 'privacy' | 'accessibility'): Values =>
  Object.fromEntries(blanks[notice].map((blank) => [blank, 'x']));
const text = (more: Partial<NoticeText> = {}): NoticeText => ({
  notice: 'imprint',
  values: full('imprint'),
  additions: {},
  missing: [],
  changedAt: at('2026-01-01'),
  reading: { on: '2026-02-01', at: at('2026-02-01'), by: 'WIR-Koordination' },
  ...more,
});

describe('what is missing', () => {
  test('of an imprint is every blank that is empty', () => {
    expect(missingBlanks('imprint', {}, false)).toEqual(blanks.imprint);
    expect(missingBlanks('imprint', full('imprint'), false)).toEqual([]);
  });
  test('is a proposal that nobody completed: it asks for the name and the address', () => {
    const proposal = 'Kommunalaufsicht des Landes';
    const said = (supervision: string) =>
      missingBlanks('imprint', { ...full('imprint'), supervision }, false, [proposal]);
    expect(said(proposal)).toEqual(['supervision']);
    expect(said(`${proposal}\nHauptstraße 2, 99003 Landstadt`)).toEqual([]);
  });
  test('of a privacy notice is also the office that answers for data protection', () => {
    expect(missingBlanks('privacy', full('privacy'), false)).toEqual(['privacyOffice']);
    expect(missingBlanks('privacy', full('privacy'), true)).toEqual([]);
  });
  test('of an accessibility statement are the gaps, unless there are none', () => {
    const { gaps, ...others } = full('accessibility');
    expect(missingBlanks('accessibility', { ...others, conformity: 'partial' }, false)).toEqual(['gaps']);
    expect(missingBlanks('accessibility', { ...others, conformity: 'full' }, false)).toEqual([]);
  });
});

test('only a complete text can be marked as read through', () => {
  expect(canConfirmReading(text())).toEqual({ ok: true });
  expect(canConfirmReading(text({ missing: ['address'] }))).toMatchObject({
    key: 'information.refused.blanks-missing',
    values: { count: 1 },
  });
});

test.each([
  ['read through after the last change', text(), true, '2027-02-01'],
  ['changed since it was read', text({ changedAt: at('2026-03-01') }), false, '2026-11-22'],
  ['never read', text({ reading: null }), false, '2026-11-22'],
  ['incomplete', text({ missing: ['address'] }), false, '2026-11-22'],
])('a text that is %s: in order %s, due %s', (_, notice, inOrder, dueOn) => {
  expect([isInOrder(notice), readingDueOn(notice, '2026-11-22')]).toEqual([inOrder, dueOn]);
});

test('own paragraphs come in the language of the reader, else in German', () => {
  expect(additionFor({ de: 'Hallo', uk: 'Привіт' }, 'uk')).toEqual({ words: 'Привіт', tag: 'uk' });
  expect(additionFor({ de: 'Hallo' }, 'uk')).toEqual({ words: 'Hallo', tag: 'de' });
  expect(additionFor({ uk: 'Привіт' }, 'de')).toBeUndefined();
});

test('nobody is asked again for what the county said elsewhere', () => {
  const said = { authority: 'Kreis Nebelfeld', address: 'Amtsgasse 3', responsible: 'Büro', mail: 'a@b.example' };
  expect(knownBlanks('imprint', 'Kreis Nebelfeld', {})).toEqual({ authority: 'Kreis Nebelfeld' });
  expect(knownBlanks('privacy', 'Nebelfeld', said)).toEqual({ controller: 'Kreis Nebelfeld\nAmtsgasse 3' });
  expect(knownBlanks('privacy', 'Nebelfeld', {})).toEqual({ controller: 'Nebelfeld' });
  expect(knownBlanks('accessibility', 'Nebelfeld', said)).toEqual({ feedback: 'Büro\na@b.example' });
});
