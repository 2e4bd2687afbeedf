import { useWords } from '#platform/i18n/words.ts';
import type { Derived } from '../measure/derived.rules.ts';
import type { LightName } from './rules.ts';

/** The sentence for a light that shows the days and not what was said; undefined for every other light. */
export function useDaysReason(
  measure: { startOn: string | null; endOn: string | null },
  { state, lights }: Derived,
  name: LightName,
): string | undefined {
  const { t, format } = useWords();
  switch (lights[name].why) {
    case 'not-begun':
      return measure.startOn && state !== 'start-overdue'
        ? t('concept.public.why.begins', { day: format.day(measure.startOn) })
        : t('concept.public.why.not-begun');
    case 'start-overdue':
      return measure.startOn ? t('concept.public.why.start-overdue', { day: format.day(measure.startOn) }) : undefined;
    case 'end-overdue':
      return measure.endOn ? t('concept.public.why.end-overdue', { day: format.day(measure.endOn) }) : undefined;
    default:
      return undefined;
  }
}
