import { expect, test } from 'vitest';
import { deskLanguageName, languagesInWords, readSpokenLanguage, spokenLanguageCodes } from './rules.ts';

test('whoever works here reads the German name of a language first, then its own', () => {
  expect(['ar', 'fa-AF', 'ku', 'it', 'de', 'de-einfach'].map(deskLanguageName)).toEqual([
    'Arabisch (\u2068العربية\u2069)',
    'Dari (\u2068دری\u2069)',
    'Kurdisch (\u2068Kurmancî\u2069)',
    'Italienisch (\u2068Italiano\u2069)',
    'Deutsch',
    'Einfache Sprache',
  ]);
  const foreign = spokenLanguageCodes.map(deskLanguageName).filter((name) => !/^\p{Script=Latin}/u.test(name));
  expect(foreign).toEqual([]);
});

test('a file names languages as the page does, and the import understands every one of them', () => {
  expect(languagesInWords(['de', 'ar', 'dgs'])).toBe('Deutsch, Arabisch, Deutsche Gebärdensprache');
  const read = spokenLanguageCodes.map((code) => readSpokenLanguage(languagesInWords([code])));
  expect(read).toEqual(spokenLanguageCodes);
});
