import { useWords } from '#platform/i18n/words.ts';
import { List } from '#ui/list/list.tsx';
import type { Indicator } from '../indicator/rules.ts';
import { valueText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import { countText } from './export.ts';
import type { PublishablePart } from './rules.ts';

/** An indicator with what may be told of one municipality; undefined where nothing may. */
export interface MeasuredHere {
  indicator: Indicator;
  year: number | undefined;
  part: PublishablePart | undefined;
}

/** What is measured in one municipality, each with the way to its break-down. */
export function InMunicipalityView({ rows }: { rows: readonly MeasuredHere[] }) {
  const words = useWords();
  const { t, language } = words;
  const shownValue = ({ indicator, part }: MeasuredHere) => {
    if (!part) return t('evaluation.public.breakdown.hidden');
    if (part.value === null || part.value === 'hidden') return countText(words, part.total);
    return valueText(words, indicator, part.value);
  };
  return (
    <List
      label={t('evaluation.public.indicators')}
      rows={rows.map((row) => ({
        title: (
          <>
            <bdi>{row.indicator.code}</bdi> <bdi lang="de">{row.indicator.title}</bdi>
          </>
        ),
        href: routes.publicBreakdowns.href({ lang: language.tag, code: row.indicator.code }),
        note: row.year,
        end: <bdi>{shownValue(row)}</bdi>,
      }))}
    />
  );
}
