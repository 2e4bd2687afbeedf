import { describe, expect, test } from 'vitest';
import glossary from '#src/glossary.json' with { type: 'json' };
import { codeBase, readCodeBase } from './code-base.ts';
import { contradictions, type Entry, forbiddenNames, forbiddenTexts, glossaryDocument } from './glossary.ts';

const code = readCodeBase();
const entries: readonly Entry[] = glossary;

describe('one thing has one word', () => {
  test('the glossary does not contradict itself', () => expect(contradictions(entries)).toEqual([]));
  test('no name in code uses a word we decided against', () => expect(forbiddenNames(code, entries)).toEqual([]));
  test('no text for readers uses a word we decided against', () => expect(forbiddenTexts(code, entries)).toEqual([]));
});

describe('the rules about words find what is wrong', () => {
  const measure: Entry = {
    de: 'Maßnahme',
    en: 'measure',
    code: 'measure',
    definition: 'What is done for a goal.',
    avoid: { code: ['massnahme'], de: ['Vorhaben'], en: ['log in'] },
  };

  test('a forbidden word inside a longer name, but not inside another word', () => {
    const wrong = codeBase({
      'src/app.ts': 'const openMassnahmen = 1; const massnahmenkatalogue = 2; const massnahmeId = 3;',
    });
    expect(forbiddenNames(wrong, [measure])).toEqual(['src/app.ts:1: massnahmeId; we say "measure"']);
  });

  test('a forbidden word in a text for readers', () => {
    const wrong = codeBase({
      'src/modules/concept/text.ts': "export const texts = { module: 'concept' };",
      'src/modules/concept/locales/de.json': '{ "title": "Neues Vorhaben" }',
      'src/modules/concept/locales/en.json': '{ "title": "Please log in" }',
    });
    expect(forbiddenTexts(wrong, [measure])).toHaveLength(2);
  });

  test('one word for two things, and a word without definition', () => {
    expect(contradictions([measure, { ...measure, definition: '?' }])).toHaveLength(2);
  });

  test('the document has a row for each word', () => {
    expect(glossaryDocument([measure])).toContain(
      '| Maßnahme | measure | `measure` | What is done for a goal. | Vorhaben, log in |',
    );
  });
});
