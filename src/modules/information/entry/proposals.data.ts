import { type Topic, topicsMatching } from '#modules/directory/index.ts';
import { hasSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { Entry } from './rules.ts';

/** What an empty search field proposes: of our everyday words those that find something here; undefined: none does. */
export function searchExample(entries: readonly Entry[], topics: readonly Topic[], t: Translate): string | undefined {
  const proposed = t('information.entry.search-words');
  const mark = proposed.includes('،') ? '،' : ',';
  const shown = entries.filter(({ freshness }) => freshness !== 'hidden');
  const finding = proposed
    .split(mark)
    .map((word) => word.trim())
    .filter((words) => {
      const sought = soughtIn(words);
      const meant = topicsMatching(topics, words).map(({ slug }) => slug);
      return shown.some((entry) => meant.includes(entry.topic ?? '') || hasSought(entry.words, sought));
    });
  const words = finding.join(`${mark} `);
  return words === '' ? undefined : words;
}
