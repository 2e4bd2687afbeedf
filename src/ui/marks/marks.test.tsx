import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { LightBar, Marks } from './marks.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);
const counts = { go: 14, late: 8, stop: 0, unknown: 48 };

test('what is unknown is counted aloud and takes the room it deserves', () => {
  const html = renderToString(
    <WordsContext.Provider value={words}>
      <LightBar label="Wirkung" counts={counts} />
    </WordsContext.Provider>,
  );
  expect(html).toContain('48 keine aktuelle Einschätzung');
  expect(html).toContain('width="68.57%"');
});

test('one sign per thing, and nothing for a light that no thing has', () => {
  const html = renderToString(
    <WordsContext.Provider value={words}>
      <Marks counts={counts} />
    </WordsContext.Provider>,
  );
  expect(html.match(/qs-sign/g)).toHaveLength(70);
  expect(html).not.toContain('steht');
});
