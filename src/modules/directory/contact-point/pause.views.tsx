import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { Fact } from '#ui/facts/facts.tsx';
import { type ListAddress, oneOf } from '../stakeholder/list.views.tsx';
import { comingPauses, type PauseFacts, pausedUntil, pauseViews } from './pause.rules.ts';

/** Beside a name in a list: until when something pauses, or from when it will. Nothing where no pause is ahead. */
export function PauseMark({ pauses, today }: { pauses: readonly PauseFacts[]; today: string }) {
  const { t, format } = useWords();
  const until = pausedUntil(pauses, today);
  const [next] = comingPauses(pauses, today);
  if (!next) return null;
  const words = until
    ? t('directory.pause.until-day', { day: format.day(until) })
    : t('directory.pause.from-day', { day: format.day(next.fromOn) });
  return <small class="qs-quiet"> {words}</small>;
}

/** What is known of a thing's pauses that are not over, as a fact; none where none is ahead. */
export function usePauseFacts(pauses: readonly PauseFacts[], today: string): Fact[] {
  const { t, format } = useWords();
  const coming = comingPauses(pauses, today);
  const words = coming.map(
    ({ fromOn, untilOn, reason }) =>
      `${t('directory.pause.days', { from: format.day(fromOn), until: format.day(untilOn) })}: ${reason}`,
  );
  if (words.length === 0) return [];
  return [{ label: t('directory.pause.plural'), value: words.map((line) => <div key={line}>{line}</div>) }];
}

/** The filter of a list by what pauses today or is going to. */
export function pauseFilter(list: ListAddress) {
  const { t } = list.words;
  return oneOf(
    list,
    'pause',
    t('directory.pause.plural'),
    pauseViews.map((view) => ({ value: view, label: t(`directory.pause.view.${view}`) })),
  );
}

/**
 * Pauses that are not over, in words that the import understands again; empty where there are none. Days stand as they
 * are written in German, whatever the reader's language: 20/12/2026 would be no day to the import.
 */
export function pausesInWords(pauses: readonly PauseFacts[], { t }: Pick<Words, 't'>, today: string): string {
  const { day } = formatsOf(languageOf('de'));
  return comingPauses(pauses, today)
    .map(
      ({ fromOn, untilOn, reason }) =>
        `${t('directory.pause.days', { from: day(fromOn), until: day(untilOn) })}: ${reason}`,
    )
    .join('; ');
}
