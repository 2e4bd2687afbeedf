import { describe, expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { codeBase, readCodeBase } from './code-base.ts';
import {
  bareButtons,
  differentPlaceholders,
  kindsWithoutPublicName,
  missingTexts,
  numbersWithoutSingular,
  ownedTexts,
  singularsForMore,
  textsWithoutSource,
  unusedTexts,
  wordsInViews,
} from './texts.ts';

const code = readCodeBase();

describe('every text can be read in the languages it is needed in', () => {
  test('German is the source of every text', () => expect(textsWithoutSource(code)).toEqual([]));
  test('English is complete, public texts are complete in all languages', () => expect(missingTexts(code)).toEqual([]));
  test('all languages fill in the same values', () => expect(differentPlaceholders(code)).toEqual([]));
  test('no word for one stands for none or for twenty-one', () => expect(singularsForMore(code)).toEqual([]));
  test('what is counted has a word for one', () => expect(numbersWithoutSingular(code)).toEqual([]));
  test('every kind of thing in the thread has its name in all languages', () => {
    const kinds = modules.flatMap((module) => module.nodeKinds ?? []);
    expect(kinds.length).toBeGreaterThan(8);
    expect(kindsWithoutPublicName(code, kinds)).toEqual([]);
  });
  test('every text is used', () => expect(unusedTexts(code)).toEqual([]));
  test('every button says what it does, and to what', () => expect(bareButtons(code)).toEqual([]));
  test('no words for readers stand in the markup', () => expect(wordsInViews(code)).toEqual([]));
});

describe('the rules about texts find what is wrong', () => {
  const prizes = (locales: Record<string, Record<string, string>>, prefixes = '') =>
    codeBase({
      'src/modules/prizes/text.ts': `export const texts = { module: 'prizes', publicPrefixes: [${prefixes}] };`,
      ...Object.fromEntries(
        Object.entries(locales).map(([tag, texts]) => [
          `src/modules/prizes/locales/${tag}.json`,
          JSON.stringify(texts),
        ]),
      ),
    });

  test('the owner of texts is read from the file beside them', () => {
    expect(ownedTexts(prizes({ de: {} }, "'public.'"))).toMatchObject([
      { owner: 'prizes', publicPrefixes: ['public.'] },
    ]);
  });

  test('a button that says nothing of what it does', () => {
    const view = (key: string) => ({ 'src/modules/prizes/views.tsx': `<SaveBar save={t('prizes.${key}')} />` });
    const texts = prizes({ de: { close: 'Abschließen', award: 'Preis verleihen' } });
    expect(bareButtons(codeBase({ ...Object.fromEntries(texts.files), ...view('close') }))).toHaveLength(1);
    expect(bareButtons(codeBase({ ...Object.fromEntries(texts.files), ...view('award') }))).toEqual([]);
  });

  test('a number with a word for many only', () => {
    expect(numbersWithoutSingular(prizes({ de: { won: '{count, number} Preise', all: '{all} von {all}' } }))).toEqual([
      'prizes.won has no word for one',
    ]);
    const both = '{count, plural, one {# Preis} other {# Preise}}';
    expect(numbersWithoutSingular(prizes({ de: { won: both } }))).toEqual([]);
  });

  test('a text that English lacks', () => {
    expect(missingTexts(prizes({ de: { title: 'Preis' }, en: {} }))).toEqual(['prizes.title is missing in en']);
  });

  test('a public text that one of nine languages lacks', () => {
    const said = { 'public.title': 'Preis' };
    const locales = { de: said, 'de-einfach': said, en: said, uk: said, ar: said, 'fa-AF': said, tr: said, pl: said };
    expect(missingTexts(prizes(locales, "'public.'"))).toEqual(['prizes.public.title is missing in ru']);
  });

  test('a word for one thing where the language says it of none or of twenty-one, too', () => {
    const count = (one: string) => ({ count: `{count, plural, ${one} other {# cards}}` });
    expect(singularsForMore(prizes({ de: count('one {a card}'), 'fa-AF': count('one {a card}') }))).toHaveLength(1);
    expect(singularsForMore(prizes({ uk: count('one {# card}'), ru: count('=1 {a card}') }))).toEqual([]);
  });

  test('a kind of thing that readers would meet in English', () => {
    const texts = prizes({ de: { 'node.prize': 'Preis', 'prize.singular': 'Preis' } }, "'node.'");
    const kind = (label: string) => ({ kind: 'prize', label });
    expect(kindsWithoutPublicName(texts, [kind('prizes.node.prize')])).toEqual([]);
    expect(kindsWithoutPublicName(texts, [kind('prizes.prize.singular')])).toHaveLength(1);
    expect(kindsWithoutPublicName(texts, [kind('awards.node.prize')])).toHaveLength(1);
  });

  test('a text that German lost', () => {
    expect(textsWithoutSource(prizes({ de: {}, en: { old: 'Prize' } }))).toHaveLength(1);
  });

  test('a value that another language does not fill in, also inside a plural', () => {
    const de = { won: '{count, plural, one {{name} gewinnt} other {# gewinnen mit {name}}}' };
    const en = { won: '{count, plural, one {one wins} other {# win}}' };
    expect(differentPlaceholders(prizes({ de, en }))).toEqual([
      'prizes.won fills in "count" in en, but "count, name" in German',
    ]);
  });

  test('a text that is no message at all', () => {
    expect(differentPlaceholders(prizes({ de: { won: '{count, plural,' } }))).toHaveLength(1);
  });

  test('a text that nobody asks for, while one put together from parts counts as used', () => {
    const texts = prizes({ de: { title: 'Preis', 'state.open': 'offen', old: 'alt' } });
    const view = ['const text = t("prizes.title") + t(`prizes.state.$', '{state}`);'].join('');
    const used = { files: new Map([...texts.files, ['src/modules/prizes/prize/views.tsx', view]]) };
    expect(unusedTexts(used)).toEqual(['prizes.old is used nowhere']);
  });

  test('German words between tags and in a label, but no signs and no numbers', () => {
    const view = 'export const view = <p title="Preis">Der Preis <b>→ 1</b> · <i>{t("prizes.title")}</i></p>;';
    expect(wordsInViews(codeBase({ 'src/modules/prizes/prize/views.tsx': view }))).toEqual([
      'src/modules/prizes/prize/views.tsx:1: Preis',
      'src/modules/prizes/prize/views.tsx:1: Der Preis',
    ]);
  });
});
