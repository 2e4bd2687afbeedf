import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { TextArea } from './input.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([uiTexts], 'de').t);
const drawn = (node: VNode) => renderToString(<WordsContext.Provider value={words}>{node}</WordsContext.Provider>);
const between = (value: string) =>
  /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(drawn(<TextArea name="text" label="Text" value={value} />))?.[1];

test('a text that begins with an empty line keeps it: the browser drops the first line feed', () => {
  expect(between('\nZweite Zeile')).toBe('\n\nZweite Zeile');
  expect(between('Erste Zeile\nZweite')).toBe('Erste Zeile\nZweite');
  expect(between('')).toBe('');
});
