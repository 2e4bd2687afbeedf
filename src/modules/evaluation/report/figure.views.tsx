import { conceptRoutes } from '#modules/concept/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { List, type ListRow } from '#ui/list/list.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { endingLabel, figureLabel } from './content.rules.ts';
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
  const label = figureLabel(words, figure.id);
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
        actions={live && <a href={live}>{t('evaluation.report.today')}</a>}
      />
      {rows.length > 0 ? (
        <List rows={rows} label={label} />
      ) : (
        <EmptyState title={t('evaluation.public.report.no-records')} />
      )}
    </>
  );
}

function useRows({ snapshot }: Report, { kind, codes, unit }: FrozenFigure, lang: string | undefined): ListRow[] {
  const words = useWords();
  const { format } = words;
  const grants = new Map(snapshot.money.map((one) => [one.code, one]));
  const titles = new Map(
    [...snapshot.measures, ...snapshot.indicators, ...snapshot.money].map((one) => [one.code, one.title]),
  );
  const voices = new Map(snapshot.voices.map((one) => [one.code, one]));
  return codes.map((code) => {
    const voice = voices.get(code);
    const cents = unit === 'cents' ? grants.get(code)?.grantedCents : undefined;
    return {
      title: <RecordLink kind={kind} code={code} title={titles.get(code) ?? ''} lang={lang} />,
      ...(voice ? { note: endingLabel(words, voice) } : {}),
      ...(cents === undefined ? {} : { end: format.euros(cents) }),
    };
  });
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
