import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { MiniThread, type StageState } from './mini-thread.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);

function drawn(states: StageState[]): string {
  const labels = ['Stimme', 'Befund', 'Geld'];
  const stages = states.map((state, index) => ({ label: labels[index] ?? '', state }));
  return renderToString(
    <WordsContext.Provider value={words}>
      <MiniThread stages={stages} />
    </WordsContext.Provider>,
  );
}

test('the small thread says which stages are missing', () => {
  expect(drawn(['gap', 'there', 'gap'])).toContain('aria-label="Faden: es fehlt Stimme und Geld"');
});

test('a stage that is not needed is no gap', () => {
  expect(drawn(['there', 'there', 'notNeeded'])).toContain('aria-label="Faden vollständig"');
});

test('the line is broken on both sides of a gap', () => {
  expect(drawn(['there', 'gap', 'there'])).not.toContain('H');
  expect(drawn(['there', 'there', 'there'])).toContain('M5 7H15.2');
});
