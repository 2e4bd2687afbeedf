import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Block, Cell } from './block.rules.ts';
import { composeReport, correctionText } from './content.rules.ts';
import { holdsFewCases } from './few-cases.rules.ts';
import { placeChapter, placesIn } from './place.rules.ts';
import { type Report, type ReportLength, reportLengths } from './rules.ts';
import type { FrozenFigure, RecordKind } from './snapshot.rules.ts';

export interface ReportViewProps {
  report: Report;
  length: ReportLength;
  /** The reader's language on a public page, undefined in the workspace. */
  lang: string | undefined;
  /** Code of the municipality that the report is narrowed to. */
  place: string | undefined;
}

/** Addresses of a report: public ones for a reader, those of the workspace otherwise. */
export function reportHrefs(code: string, lang: string | undefined) {
  return lang === undefined
    ? {
        length: (laenge: ReportLength) => routes.report.href({ code }, { laenge }),
        figure: (figure: string) => routes.reportFigure.href({ code, figure }),
        file: (laenge: ReportLength, format: string) => routes.reportFile.href({ code }, { laenge, format }),
        data: routes.reportData.href({ code }),
      }
    : {
        length: (laenge: ReportLength) => routes.publicReport.href({ lang, code }, { laenge }),
        figure: (figure: string) => routes.publicReportFigure.href({ lang, code, figure }),
        file: (laenge: ReportLength, format: string) =>
          routes.publicReportFile.href({ lang, code }, { laenge, format }),
        data: routes.publicReportData.href({ lang, code }),
      };
}

/** A frozen report in one of its lengths: every figure opens the records behind it. */
export function ReportBody({ report, length, lang, place }: ReportViewProps) {
  const { t, format } = useWords();
  const hrefs = reportHrefs(report.code, lang);
  return (
    <>
      <PageHead
        code={report.code}
        title={<span lang="de">{report.title}</span>}
        kicker={t('evaluation.public.report.as-of', { day: format.longDay(report.asOf) })}
        actions={
          <>
            <PrintButton />
            <LinkButton href={hrefs.file(length, 'pdf')}>{t('evaluation.public.report.pdf')}</LinkButton>
            <LinkButton href={hrefs.file(length, 'docx')}>{t('evaluation.public.report.word')}</LinkButton>
          </>
        }
      />
      <Lengths length={length} hrefOf={hrefs.length} />
      <PlaceChoice report={report} length={length} lang={lang} place={place} />
      <Notes report={report} />
      <ReportBlocks report={report} length={length} lang={lang} place={place} />
      <Section title={t('evaluation.public.report.frozen')} id="datensatz">
        <p>{t('evaluation.public.report.frozen-text', { moment: format.moment(report.frozenAt) })}</p>
        <p class="qs-small">
          <a href={hrefs.data}>{t('evaluation.public.report.data')}</a>{' '}
          <code>
            <bdi>{`sha256 ${report.contentHash}`}</bdi>
          </code>
        </p>
        {lang !== undefined && holdsFewCases(report.snapshot) && (
          <p class="qs-small">{t('evaluation.public.report.few-cases')}</p>
        )}
      </Section>
    </>
  );
}

/** Everything a report says in one of its lengths. */
export function ReportBlocks({
  report,
  length,
  lang,
  place,
}: Omit<BlockProps, 'block'> & { length: ReportLength; place?: string | undefined }) {
  const words = useWords();
  const blocks =
    place === undefined ? composeReport(report.snapshot, length, words) : placeChapter(report.snapshot, words, place);
  return (
    <div class="qs-stack">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} report={report} lang={lang} />
      ))}
    </div>
  );
}

/** Narrowing a report to one municipality, where something of it belongs to one. */
function PlaceChoice({ report, length, lang, place }: ReportViewProps) {
  const { t } = useWords();
  const places = placesIn(report.snapshot);
  if (places.length === 0) return null;
  const whole = reportHrefs(report.code, lang).length(length);
  return (
    <FilterBar
      action={whole.split('?')[0] ?? whole}
      hidden={{ laenge: length }}
      filters={[
        {
          name: 'ort',
          label: t('evaluation.public.report.place'),
          chosen: place === undefined ? [] : [place],
          choices: places.map(({ code, name }) => ({ value: code, label: name, lang: 'de' })),
          clearHref: whole,
        },
      ]}
    />
  );
}

/** The three lengths beside each other; the one that is shown is no link. */
export function Lengths({ length, hrefOf }: { length: ReportLength; hrefOf(length: ReportLength): string }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('evaluation.public.report.lengths')} class="qs-acts qs-no-print">
      {reportLengths.map((one) =>
        one === length ? (
          <b key={one} aria-current="page">
            {t(`evaluation.public.length.${one}`)}
          </b>
        ) : (
          <a key={one} href={hrefOf(one)}>
            {t(`evaluation.public.length.${one}`)}
          </a>
        ),
      )}
    </nav>
  );
}

/** Corrections stand above the report, each with its day: what somebody wrote, and values that were corrected since. */
function Notes({ report: { notes, corrections } }: { report: Report }) {
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      {corrections.map((one) => (
        <Alert key={`${one.indicator.code} ${one.reading.year}`} title={correctionText(words, one)}>
          <span lang="de">{one.reading.note}</span>
        </Alert>
      ))}
      {notes.map(({ text, at }) => (
        <Alert key={at.getTime()} title={t('evaluation.public.report.note', { moment: format.moment(at) })}>
          <span lang="de">{text}</span>
        </Alert>
      ))}
    </>
  );
}

/** What the figures of a report are drawn from; a draft has no code yet, so its figures cannot be opened. */
export type ShownReport = Pick<Report, 'snapshot'> & { code?: string };

interface BlockProps {
  block: Block;
  report: ShownReport;
  lang: string | undefined;
}

function BlockView({ block, report, lang }: BlockProps) {
  switch (block.block) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p class="qs-text">{block.text}</p>;
    case 'own':
      return (
        <p class="qs-text" lang="de">
          {block.text}
        </p>
      );
    case 'figures':
      return (
        <Facts look={block.rows.length > 4 ? 'rows' : 'figures'} facts={useFigureFacts(block.rows, report, lang)} />
      );
    case 'table':
      return (
        <Table
          caption={block.caption}
          rows={block.rows}
          rowKey={(row) => row.map(keyOf).join(' ')}
          columns={block.columns.map((label, index) => ({
            label,
            header: index === 0,
            cell: (row: readonly Cell[]) => shownCell(row[index] ?? '', lang),
          }))}
        />
      );
  }
}

function useFigureFacts(
  rows: readonly { id: string; label: string; of?: string }[],
  { snapshot, code }: ShownReport,
  lang: string | undefined,
): Fact[] {
  const { t, format } = useWords();
  const figures = new Map(snapshot.figures.map((figure) => [figure.id, figure]));
  return rows.flatMap(({ id, label, of }) => {
    const figure = figures.get(id);
    if (!figure) return [];
    const number = <FigureValue figure={figure} />;
    const value = code === undefined ? number : <a href={reportHrefs(code, lang).figure(id)}>{number}</a>;
    const whole = of === undefined ? undefined : figures.get(of);
    if (!whole) return { label, value };
    const total = whole.unit === 'cents' ? format.euros(whole.value) : format.number(whole.value);
    return { label, value, note: t('evaluation.public.report.of', { total }) };
  });
}

/** A figure as machines and people read it. */
export function FigureValue({ figure: { id, unit, value } }: { figure: FrozenFigure }) {
  const { format } = useWords();
  return (
    <data value={`${value}`} data-figure={id}>
      <bdi>{unit === 'cents' ? format.euros(value) : format.number(value)}</bdi>
    </data>
  );
}

const keyOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.code);

function shownCell(cell: Cell, lang: string | undefined) {
  return typeof cell === 'string' ? cell : <RecordLink {...cell} lang={lang} />;
}

/** A thing of a report; a link where the reader may open it. */
export function RecordLink({
  kind,
  code,
  title,
  lang,
}: {
  kind: RecordKind;
  code: string;
  title: string;
  lang: string | undefined;
}) {
  const declared = declaredNodeKinds().get(kind);
  const href = lang === undefined ? declared?.href?.(code) : declared?.publicHref?.(code, lang);
  return (
    <>
      {href ? (
        <a href={href}>
          <bdi>{code}</bdi>
        </a>
      ) : (
        <bdi>{code}</bdi>
      )}{' '}
      <span lang="de">{title}</span>
    </>
  );
}
