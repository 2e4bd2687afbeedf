import { readLetterhead } from '#modules/directory/index.ts';
import { writePdf } from '#platform/exports/pdf.ts';
import { wordType, writeWord } from '#platform/exports/word.ts';
import { anybody, type Context, download, get, NotFound } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { routes } from '../routes.ts';
import { reportPaper } from './paper.export.ts';
import { type Report, readLength } from './rules.ts';
import { reportHrefs } from './views.tsx';
import { publishedReport, visibleReport } from './visible.pages.tsx';

/** `?format=pdf|docx`, PDF unless it says otherwise; `?laenge=` as on the page. */
async function drawFile(context: Context, report: Report, lang: string | undefined): Promise<Response> {
  const { query, language, t, county } = context;
  const format = query.get('format') ?? 'pdf';
  if (format !== 'pdf' && format !== 'docx') throw new NotFound();
  const length = readLength(query);
  const kinds = declaredNodeKinds();
  const absolute = (href: string) => new URL(href, county.origin).href;
  const recordHref = (kind: string, code: string) =>
    lang === undefined ? kinds.get(kind)?.href?.(code) : kinds.get(kind)?.publicHref?.(code, lang);
  const hrefs = {
    figure: (id: string) => absolute(reportHrefs(report.code, lang).figure(id)),
    record: (kind: string, code: string) => {
      const href = recordHref(kind, code);
      return href === undefined ? undefined : absolute(href);
    },
  };
  const paper = {
    ...reportPaper(report, length, wordsIn(language, t), hrefs, county.name),
    ...(await readLetterhead(context.db, county.name)),
  };
  const name = `${report.code}-${length}.${format}`;
  return format === 'pdf'
    ? download(await writePdf(paper, report.frozenAt), 'application/pdf', name)
    : download(await writeWord(paper), wordType, name);
}

const file = get(routes.reportFile, {
  may: 'evaluation.report.read',
  example: { code: 'B-2026-1' },
  handle: async (context) => drawFile(context, await visibleReport(context), undefined),
});

const publicFile = get(routes.publicReportFile, {
  may: anybody('a published report can be taken along as a file'),
  example: { lang: 'de', code: 'B-2026-1' },
  keep: 'never',
  perMinute: 20,
  handle: async (context) => drawFile(context, await publishedReport(context), context.params.lang),
});

export const reportFilePages = [file, publicFile];
