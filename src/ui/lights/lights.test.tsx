import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { LightCard, type LightCardProps } from './lights.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);
const shown = (props: Omit<LightCardProps, 'label'>) =>
  renderToString(
    <WordsContext.Provider value={words}>
      <LightCard label="Umsetzung" {...props} />
    </WordsContext.Provider>,
  );

test('grey for want of evidence is not said to be grey for its age', () => {
  expect(shown({ light: 'unknown', ageDays: 0 })).not.toContain('alt, deshalb grau');
  expect(shown({ light: 'unknown', ageDays: 181 })).toContain('181 Tage alt, deshalb grau');
  expect(shown({ light: 'go', ageDays: 0, greyOn: '2027-03-30' })).toContain('Von heute. Wird am 30.03.2027 grau.');
});
