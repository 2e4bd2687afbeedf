import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { Thread } from './thread.tsx';

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);
const drawn = (node: VNode) => renderToString(<WordsContext.Provider value={words}>{node}</WordsContext.Provider>);

describe('the red thread', () => {
  test('what is planned is dotted, what happened is a line', () => {
    const html = drawn(
      <Thread
        label="Weg"
        stations={[
          { knot: 'voice', kind: 'Stimme', title: 'A' },
          { knot: 'station', kind: 'Befund', title: 'B' },
          { knot: 'planned', kind: 'Bericht', title: 'C' },
        ]}
      />,
    );
    const lines = [...html.matchAll(/class="qs-seg"[^>]*>(.*?)<\/svg>/g)].map(([, inside = '']) =>
      inside.includes('qt--planned'),
    );
    expect(lines).toEqual([false, true]);
  });

  test('after a No there is another way in grey, and never a red line', () => {
    const html = drawn(
      <Thread
        label="Weg"
        legend
        stations={[
          { knot: 'voice', kind: 'Stimme', title: 'A' },
          { knot: 'no', kind: 'Entscheidung', title: 'Nein' },
          { knot: 'other', kind: 'Stattdessen', title: 'Sprechtag' },
        ]}
      />,
    );
    const last = [...html.matchAll(/class="qs-seg"[^>]*>(.*?)<\/svg>/g)].at(-1)?.[1] ?? '';
    expect(last).toContain('qt--other');
    expect(html).toContain('ein anderer Weg');
  });

  test('drawings are silent: everything they say stands in the list', () => {
    const html = drawn(
      <Thread
        label="Weg"
        stations={[
          { knot: 'voice', kind: 'Stimme C-006', title: 'A' },
          { knot: 'station', kind: 'Befund', title: 'B' },
        ]}
      />,
    );
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<svg[^>]*aria-hidden="true"/g)?.length);
    expect(html).toContain('aria-label="Weg"');
  });
});
