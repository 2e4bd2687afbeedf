import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { Control } from './control.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);
const drawn = (node: VNode) => renderToString(<WordsContext.Provider value={words}>{node}</WordsContext.Provider>);

const things = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `id-${index}`, label: `Verein ${index}`, code: `A${index}` }));
const one = { name: 'ownerId', kind: 'reference', required: true, value: '', values: [] } as const;
const several = { name: 'partnerIds', kind: 'references', required: false, value: '', values: [] } as const;

describe('choosing among things', () => {
  test('up to twelve are a list to look through, more are searched', () => {
    expect(drawn(<Control of={one} label="Träger" choices={things(12)} />)).toContain('<select');
    const many = drawn(<Control of={one} label="Träger" choices={things(13)} />);
    expect(many).not.toContain('<select');
    expect(many).toContain('name="_find-ownerId"');
    expect(many).not.toContain('Verein 3');
  });

  test('several of many are searched, too, and what is chosen stands with name and number, ready to be taken out', () => {
    const chosen = { ...several, value: 'id-3', values: ['id-3', 'id-70'], find: 'verein 4' };
    const html = drawn(<Control of={chosen} label="Partner" look="row" choices={things(71)} />);
    expect(html).toContain('Verein 3 · A3');
    expect(html).toContain('Verein 70 · A70');
    expect(html).toContain('Verein 42');
    expect(html.match(/ checked/g)).toHaveLength(2);
  });

  test('where there is nothing to choose, the list of errors still leads to the place', () => {
    for (const of of [several, { ...one, kind: 'choice' } as const])
      expect(drawn(<Control of={of} label="Karten" look="list" choices={[]} />)).toContain(`id="f-${of.name}"`);
  });

  test('what is typed may be the beginning of a word, however short', () => {
    const html = drawn(<Control of={{ ...one, find: 've' }} label="Träger" choices={things(71)} />);
    expect(html).toContain('Verein 4');
    expect(drawn(<Control of={{ ...one, find: 'x' }} label="Träger" choices={things(71)} />)).not.toContain('Verein 4');
  });

  test('what must be read one by one stays a list, and a public form stays a select', () => {
    expect(drawn(<Control of={several} label="Karten" look="list" choices={things(40)} />)).not.toContain('_find');
    expect(drawn(<Control of={one} label="Ort" look="select" choices={things(40)} />)).toContain('<select');
  });

  test('values of the form itself are never searched, however many there are', () => {
    const language = { ...one, kind: 'choice' } as const;
    expect(drawn(<Control of={language} label="Sprache" choices={things(40)} />)).toContain('<select');
  });
});
