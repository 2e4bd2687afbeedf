import { expect, test } from 'vitest';
import { formatsOf, isDay } from './format.ts';
import { languageOf, languageTags } from './languages.ts';
import { makeTranslator } from './translate.ts';

const moment = new Date('2026-11-22T14:10:00Z');
/** Marks that turn the order of digits around where a date is kept in its own direction. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each(languageTags)(
  '%s writes a day in digits with the day before the month and without direction marks',
  (tag) => {
    const format = formatsOf(languageOf(tag));
    const digits = format.day('2026-10-08').match(/\d+/g);
    expect(digits).toEqual(['08', '10', '2026']);
    expect(format.shortDay('2026-10-08').match(/\d+/g)).toEqual(['08', '10']);
    for (const text of [format.day('2026-10-08'), format.shortDay('2026-10-08'), format.moment(moment)]) {
      expect(text).not.toMatch(directionMarks);
    }
  },
);

test('Arabic and Dari read the hour of the county, on a clock of 24 hours', () => {
  expect(formatsOf(languageOf('ar')).moment(moment)).toBe('22/11/2026 15:10');
  expect(formatsOf(languageOf('fa-AF')).moment(moment)).toBe('22/11/2026 15:10');
});

test.each(languageTags)('%s writes money with its sign, with two digits of cents or none', (tag) => {
  const { euros } = formatsOf(languageOf(tag));
  for (const [cents, digits] of [
    [1_050, '1050'],
    [11_050, '11050'],
    [6_000_000, '60000'],
    [1, '001'],
  ] as const) {
    expect(euros(cents)).toContain('€');
    expect(euros(cents).replaceAll(/\D/g, '')).toBe(digits);
  }
});

test.each(languageTags)('%s writes money inside a sentence as it does beside it', (tag) => {
  const texts = { module: 'test', locales: { [tag]: { left: '{left, number, euros}' } } } as const;
  const { find } = makeTranslator([texts] as unknown as Parameters<typeof makeTranslator>[0], tag);
  for (const cents of [1_050, 6_000_000]) {
    expect(find('test.left', { left: cents / 100 })).toBe(formatsOf(languageOf(tag)).euros(cents));
  }
});

test('a day that a rule names is written as the reader writes days', () => {
  const texts = { module: 'test', locales: { de: { due: 'Fällig am {day}.' }, en: { due: 'Due on {day}.' } } };
  const all = [texts] as unknown as Parameters<typeof makeTranslator>[0];
  expect(makeTranslator(all, 'de').find('test.due', { day: '2026-12-31' })).toBe('Fällig am 31.12.2026.');
  expect(makeTranslator(all, 'en').find('test.due', { day: '2026-12-31' })).toBe('Due on 31/12/2026.');
  expect(makeTranslator(all, 'de').find('test.due', { day: '2027-02-29' })).toBe('Fällig am 2027-02-29.');
});

test.each(['2026-13-45', '2026-02-30', '0000-00-00', '2026-1-1', '2026-01-01x'])(
  '%s only looks like a day, and stays as it was written',
  (text) => {
    const texts = { module: 'test', locales: { de: { said: '„{title}“' } } };
    const all = [texts] as unknown as Parameters<typeof makeTranslator>[0];
    expect(isDay(text)).toBe(false);
    expect(makeTranslator(all, 'de').find('test.said', { title: text })).toBe(`„${text}“`);
  },
);
