import { conceptRoutes } from '#modules/concept/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { List, type ListRow } from '#ui/list/list.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type RecordBehind, recordsBehind } from './behind.rules.ts';
import { endingLabel, figureLabel } from './content.rules.ts';
import { placeFigureTitle } from './place.rules.ts';
import type { Report } from './rules.ts';
import { type FrozenFigure, measureStates } from './snapshot.rules.ts';
import { FigureValue, RecordLink, reportHrefs } from './views.tsx';

/** The records behind one figure of a report, as they were frozen; where there is one, the same filter of today. */
export function FigureView({
  report,
  figure,
  lang,
}: {
  report: Report;
  figure: FrozenFigure;
  lang: string | undefined;
}) {
  const words = useWords();
  const { t, format } = words;
  const label = placeFigureTitle(words, report.snapshot, figure.id) ?? figureLabel(words, figure.id);
  const live = lang === undefined ? sameFilterToday(figure.id) : undefined;
  const rows = useRows(report, figure, lang);
  return (
    <>
      <PageHead
        kicker={
          <a href={reportHrefs(report.code, lang).length('vorlage')}>
            <bdi>{report.code}</bdi>
          </a>
        }
        title={
          <>
            {label}: <FigureValue figure={figure} />
          </>
        }
        lead={t('evaluation.public.report.behind', { day: format.day(report.asOf) })}
        actions={
          <>
            {live && <a href={live}>{t('evaluation.report.today')}</a>}
            {rows.length > 0 && (
              <Menu label={t('evaluation.public.breakdown.download')} end>
                <a href="?format=xlsx">{t('evaluation.public.breakdown.xlsx')}</a>
                <a href="?format=csv">{t('evaluation.public.breakdown.csv')}</a>
              </Menu>
            )}
          </>
        }
      />
      {rows.length > 0 ? (
        <>
          <p>{t('evaluation.public.report.count', { count: rows.length })}</p>
          <List rows={rows} label={label} />
        </>
      ) : (
        <EmptyState title={t('evaluation.public.report.no-records')} />
      )}
    </>
  );
}

function useRows({ snapshot }: Report, figure: FrozenFigure, lang: string | undefined): ListRow[] {
  const words = useWords();
  return recordsBehind(snapshot, figure).map(({ code, title, voice, cents }) => ({
    title: <RecordLink kind={figure.kind} code={code} title={title} lang={lang} />,
    ...(voice ? { note: endingLabel(words, voice) } : {}),
    ...(cents === undefined ? {} : { end: words.format.euros(cents) }),
  }));
}

/** The same rows as a file. */
export function behindColumns(words: Words, { kind, unit }: FrozenFigure): Column<RecordBehind>[] {
  const { t } = words;
  const about: Column<RecordBehind> =
    kind === 'contribution'
      ? { label: t('evaluation.public.report.ending'), value: ({ voice }) => (voice ? endingLabel(words, voice) : '') }
      : { label: t('evaluation.public.report.record'), value: ({ title }) => title };
  const granted: Column<RecordBehind> = {
    label: t('evaluation.public.report.granted'),
    kind: 'euros',
    value: ({ cents }) => cents ?? null,
  };
  const code: Column<RecordBehind> = { label: t('evaluation.public.code'), value: (record) => record.code };
  return [code, about, ...(unit === 'cents' ? [granted] : [])];
}

/** The list of the workspace with the same filter, as of today; undefined where no list has one. */
function sameFilterToday(id: string): string | undefined {
  const state = measureStates.find((one) => id === `measures.${one}`);
  if (id === 'measures.all' || state) {
    return conceptRoutes.measures.href({}, { ansicht: 'alle', ...(state ? { stand: state } : {}) });
  } else if (id === 'measures.start-overdue') {
    return conceptRoutes.measures.href({}, { ansicht: 'alle', grund: 'start-overdue' });
  } else if (id.startsWith('indicators.')) {
    const trend = id.slice('indicators.'.length);
    return routes.indicators.href(
      {},
      ['better', 'worse', 'unknown'].includes(trend)
        ? { verlauf: trend }
        : trend === 'reached'
          ? { erreicht: 'ja' }
          : {},
    );
  } else {
    return undefined;
  }
}
