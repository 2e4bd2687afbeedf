import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, download, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { recordsBehind } from './behind.rules.ts';
import { figureLabel } from './content.rules.ts';
import { findReportText, listReports } from './data.ts';
import { publicText } from './few-cases.rules.ts';
import { behindColumns, FigureView } from './figure.views.tsx';
import { noteForm, withdrawForm } from './form.ts';
import { ReportsView, WorkReportView } from './list.views.tsx';
import { placeFigureTitle, placesIn } from './place.rules.ts';
import { type Report, readLength } from './rules.ts';
import { noteOnReport, publishReport, withdrawReport } from './verbs.ts';
import { ReportBody } from './views.tsx';
import { publishedReport, visibleReport } from './visible.pages.tsx';

const one = get(routes.report, {
  help: 'evaluation.help.reports',
  may: 'evaluation.report.read',
  example: { code: 'B-2026-1' },
  handle: async (context) => draw(context, await visibleReport(context)),
});

interface Failed {
  withdraw?: FormResult<(typeof withdrawForm)['fields']>;
  note?: FormResult<(typeof noteForm)['fields']>;
}

function draw({ by, access, page, query, t }: Context<'/:code'>, report: Report, failed: Failed = {}) {
  const editing = access.may(by, 'evaluation.report.edit')
    ? { withdraw: bind(withdrawForm, failed.withdraw ?? {}), note: bind(noteForm, failed.note ?? {}) }
    : undefined;
  return page({
    title: `${report.code} ${report.title}`,
    status: failed.withdraw || failed.note ? 422 : 200,
    body: (
      <WorkReportView
        report={report}
        length={readLength(query)}
        lang={undefined}
        place={knownPlace(report, query)}
        editing={editing}
      />
    ),
    crumbs: [{ label: t('evaluation.public.reports'), href: routes.reports.href({}) }],
  });
}

/** The municipality that an address narrows a report to, where something of it belongs there. */
function knownPlace({ snapshot }: Report, query: URLSearchParams): string | undefined {
  return placesIn(snapshot).find(({ code }) => code === query.get('ort'))?.code;
}

const figure = get(routes.reportFigure, {
  help: 'evaluation.help.figure',
  may: 'evaluation.report.read',
  example: { code: 'B-2026-1', figure: 'measures.running' },
  handle: async (context) => drawFigure(context, await visibleReport(context), context.params.figure, undefined),
});

async function drawFigure(context: Context, report: Report, id: string, lang: string | undefined): Promise<Response> {
  const { language, t, page } = context;
  const shown = report.snapshot.figures.find((one) => one.id === id);
  if (!shown) throw new NotFound();
  const words = wordsIn(language, t);
  const rows = recordsBehind(report.snapshot, shown);
  const file = await tableResponse(context, `${report.code}-${id}`, behindColumns(words, shown), rows);
  if (file) return file;
  return page({
    title: `${report.code} · ${placeFigureTitle(words, report.snapshot, id) ?? figureLabel(words, id)}`,
    body: <FigureView report={report} figure={shown} lang={lang} />,
  });
}

const data = get(routes.reportData, {
  may: 'evaluation.report.read',
  example: { code: 'B-2026-1' },
  handle: async (context) => dataSet(context, await visibleReport(context)),
});

/** The frozen text byte for byte: its sha256 is the one that the report shows. `as`: what of it the reader may have. */
async function dataSet(
  { db }: { db: Context['db'] },
  { code }: Report,
  as = (text: string) => text,
): Promise<Response> {
  return download(as((await findReportText(db, code)) ?? ''), 'application/json', `${code}.json`);
}

const publish = post(routes.reportPublication, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const report = await visibleReport(context);
    const outcome = await publishReport(context.db, context.by, context.now, report);
    return seeOther(
      routes.report.href({ code: report.code }),
      outcome.ok ? 'evaluation.notice.published' : 'evaluation.notice.unchanged',
    );
  },
});

const withdraw = remove(routes.reportPublication, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const report = await visibleReport(context);
    const read = context.read(withdrawForm);
    if (!read.ok) return draw(context, report, { withdraw: read });
    const outcome = await withdrawReport(context.db, context.by, context.now, report, read.value.reason);
    if (!outcome.ok) return draw(context, report, { withdraw: refuse(read, outcome) });
    return seeOther(routes.report.href({ code: report.code }), 'evaluation.notice.withdrawn');
  },
});

const note = post(routes.reportNotes, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const report = await visibleReport(context);
    const read = context.read(noteForm);
    if (!read.ok) return draw(context, report, { note: read });
    await noteOnReport(context.db, context.by, context.now, report, read.value.text);
    return seeOther(routes.report.href({ code: report.code }), 'evaluation.notice.noted');
  },
});

const publicList = get(routes.publicReports, {
  may: anybody('what the county reports on its work is public once it is published'),
  example: { lang: 'de' },
  handle: async ({ db, page, params: { lang }, t }) => {
    const reports = (await listReports(db)).filter(({ state }) => state === 'published');
    const body = (
      <ReportsView
        reports={reports}
        hrefOf={(code) => routes.publicReport.href({ lang, code })}
        why={t('evaluation.public.no-reports-why')}
      />
    );
    return page({ title: t('evaluation.public.reports'), description: t('evaluation.public.reports-lead'), body });
  },
});

const publicOne = get(routes.publicReport, {
  may: anybody('what the county reports on its work is public once it is published'),
  example: { lang: 'de', code: 'B-2026-1' },
  handle: async (context) => {
    const { lang } = context.params;
    const report = await publishedReport(context);
    return context.page({
      title: report.title,
      body: (
        <ReportBody
          report={report}
          length={readLength(context.query)}
          lang={lang}
          place={knownPlace(report, context.query)}
        />
      ),
      crumbs: [{ label: context.t('evaluation.public.reports'), href: routes.publicReports.href({ lang }) }],
    });
  },
});

const publicFigure = get(routes.publicReportFigure, {
  may: anybody('every figure of a published report opens the records behind it'),
  example: { lang: 'de', code: 'B-2026-1', figure: 'measures.running' },
  handle: async (context) =>
    drawFigure(context, await publishedReport(context), context.params.figure, context.params.lang),
});

const publicData = get(routes.publicReportData, {
  may: anybody('the data set of a published report can be checked by anybody'),
  example: { lang: 'de', code: 'B-2026-1' },
  handle: async (context) => dataSet(context, await publishedReport(context), publicText),
});

export const reportPages = [
  one,
  figure,
  data,
  publish,
  withdraw,
  note,
  publicList,
  publicOne,
  publicFigure,
  publicData,
];
