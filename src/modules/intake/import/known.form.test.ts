import { expect, test } from 'vitest';
import { type Known, meaningsFor } from './known.form.ts';

const title = (words: string) => ({ title: words, easyTitle: null, words: [] });

test('a topic is offered by its German name, in whatever order its languages are kept, and every language finds it', () => {
  const known = {
    topics: [{ code: 'T03', titles: { ar: title('السكن'), de: title('Wohnen'), en: title('Housing') } }],
  } as unknown as Known;
  expect(meaningsFor(known, 'topic')).toEqual([{ value: 'T03', labels: ['Wohnen', 'السكن', 'Housing'] }]);
});
