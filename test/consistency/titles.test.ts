import { describe, expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { fixedTitles, fixedTitlesInCode } from './titles.ts';

const code = readCodeBase();

describe('REQ-A08 roles and the lead unit are called as the county calls them', () => {
  test('no text says a fixed title', () => expect(fixedTitles(code)).toEqual([]));
  test('no code says a fixed title', () => expect(fixedTitlesInCode(code)).toEqual([]));
});

describe('the rule about titles finds what is wrong', () => {
  const prizes = (tag: string, text: string) =>
    codeBase({
      'src/modules/prizes/text.ts': "export const texts = { module: 'prizes', publicPrefixes: [] };",
      'src/modules/prizes/locales/de.json': tag === 'de' ? JSON.stringify({ title: text }) : '{}',
      ...(tag === 'de' ? {} : { [`src/modules/prizes/locales/${tag}.json`]: JSON.stringify({ title: text }) }),
    });

  test.each([
    ['de', 'Das liest die Leitstelle.'],
    ['de', 'Freigeben darf die Leitung.'],
    ['de', 'Vorgelegt der {headTerm}.'],
    ['en', 'The lead unit reads it.'],
    ['en', 'Sent to the {leadUnitTerm}.'],
    ['pl', 'Proszę zapytać biuro koordynacji.'],
  ])('in %s: %s', (tag, text) => expect(fixedTitles(prizes(tag, text))).toHaveLength(1));

  test.each([
    ['de', 'Das liest: {leadUnitTerm}.'],
    ['de', 'Die Leitung des Bereichs muss zustimmen.'],
    ['en', 'This is read by: {leadUnitTerm}.'],
  ])('but not in %s: %s', (tag, text) => expect(fixedTitles(prizes(tag, text))).toEqual([]));

  test('a title in code', () => {
    const files = { 'src/modules/prizes/rules.ts': "export const owner = 'Leitstelle Integration';" };
    expect(fixedTitlesInCode(codeBase(files))).toHaveLength(1);
  });
});
