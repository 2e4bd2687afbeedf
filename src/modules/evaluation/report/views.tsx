import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Block, Cell } from './block.rules.ts';
import { composeReport } from './content.rules.ts';
import { type Report, type ReportLength, reportLengths } from './rules.ts';
import type { FrozenFigure, RecordKind } from './snapshot.rules.ts';

export interface ReportViewProps {
  report: Report;
  length: ReportLength;
  /** The reader's language on a public page, undefined in the workspace. */
  lang: string | undefined;
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
export function ReportBody({ report, length, lang }: ReportViewProps) {
  const words = useWords();
  const { t, format } = words;
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
      <Notes report={report} />
      <div class="qs-stack">
        {composeReport(report.snapshot, length, words).map((block, index) => (
          <BlockView key={index} block={block} report={report} lang={lang} />
        ))}
      </div>
      <Section title={t('evaluation.public.report.frozen')} id="datensatz">
        <p>{t('evaluation.public.report.frozen-text', { moment: format.moment(report.frozenAt) })}</p>
        <p class="qs-small">
          <a href={hrefs.data}>{t('evaluation.public.report.data')}</a>{' '}
          <code>
            <bdi>{`sha256 ${report.contentHash}`}</bdi>
          </code>
        </p>
      </Section>
    </>
  );
}

/** The three lengths beside each other; the one that is shown is no link. */
function Lengths({ length, hrefOf }: { length: ReportLength; hrefOf(length: ReportLength): string }) {
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

/** Corrections stand above the report, each with its day. */
function Notes({ report: { notes } }: { report: Report }) {
  const { t, format } = useWords();
  return (
    <>
      {notes.map(({ text, at }) => (
        <Alert key={at.getTime()} title={t('evaluation.public.report.note', { moment: format.moment(at) })}>
          <span lang="de">{text}</span>
        </Alert>
      ))}
    </>
  );
}

interface BlockProps {
  block: Block;
  report: Report;
  lang: string | undefined;
}

function BlockView({ block, report, lang }: BlockProps) {
  switch (block.block) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p class="qs-text">{block.text}</p>;
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
  rows: readonly { id: string; label: string }[],
  { snapshot, code }: Report,
  lang: string | undefined,
): Fact[] {
  const figures = new Map(snapshot.figures.map((figure) => [figure.id, figure]));
  return rows.flatMap(({ id, label }) => {
    const figure = figures.get(id);
    if (!figure) return [];
    const value = (
      <a href={reportHrefs(code, lang).figure(id)}>
        <FigureValue figure={figure} />
      </a>
    );
    return { label, value };
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
