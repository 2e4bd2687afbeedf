import type { Paper, PaperBlock, Piece } from '#platform/exports/paper.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Block, Cell } from './block.rules.ts';
import { composeReport, correctionText } from './content.rules.ts';
import type { Report, ReportLength } from './rules.ts';
import type { FrozenFigure } from './snapshot.rules.ts';

/** Where the links of a file lead: absolute addresses, because it is opened elsewhere. */
export interface PaperHrefs {
  figure(id: string): string;
  record(kind: string, code: string): string | undefined;
}

/** A report as the platform writes PDF and Word files: the same blocks as the page, each figure with its address. */
export function reportPaper(
  report: Report,
  length: ReportLength,
  words: Words,
  hrefs: PaperHrefs,
  county: string,
): Paper {
  const { t, format, lang, dir } = words;
  return {
    title: report.title,
    titleLang: 'de',
    subtitle: `${report.code} · ${t('evaluation.public.report.as-of', { day: format.longDay(report.asOf) })} · ${t(`evaluation.public.length.${length}`)}`,
    lang: lang.split('-')[0] ?? 'de',
    dir,
    blocks: [
      ...report.notes.map(({ text, at }): PaperBlock => {
        const head = t('evaluation.public.report.note', { moment: format.moment(at) });
        return { block: 'text', text: `${head}: ${text}` };
      }),
      ...report.corrections.map((one): PaperBlock => {
        const text = [correctionText(words, one), one.reading.note].filter(Boolean).join(' ');
        return { block: 'text', text };
      }),
      ...composeReport(report.snapshot, length, words).map((block) => blockOf(block, report, words, hrefs)),
    ],
    foot: `${county} · ${report.code} · sha256 ${report.contentHash.slice(0, 16)}…`,
    replaced: t('platform.paper.replaced'),
  };
}

function blockOf(block: Block, { snapshot }: Report, { t, format }: Words, hrefs: PaperHrefs): PaperBlock {
  if (block.block === 'figures') {
    const figures = new Map(snapshot.figures.map((figure) => [figure.id, figure]));
    const rows = block.rows.flatMap(({ id, label, of }) => {
      const figure = figures.get(id);
      if (!figure) return [];
      const whole = of === undefined ? undefined : figures.get(of);
      const shown = ({ unit, value }: FrozenFigure) => (unit === 'cents' ? format.euros(value) : format.number(value));
      const base = whole ? ` (${t('evaluation.public.report.of', { total: shown(whole) })})` : '';
      const text = shown(figure);
      return [{ label: `${label}${base}`, value: { text, href: hrefs.figure(id) } }];
    });
    return { block: 'figures', rows };
  } else if (block.block === 'table') {
    return { ...block, rows: block.rows.map((cells) => cells.map((cell) => pieceOf(cell, hrefs))) };
  } else if (block.block === 'own') {
    return { block: 'text', text: block.text, lang: 'de' };
  } else {
    return block;
  }
}

function pieceOf(cell: Cell, hrefs: PaperHrefs): Piece {
  if (typeof cell === 'string') return { text: cell };
  const href = hrefs.record(cell.kind, cell.code);
  return { text: `${cell.code} ${cell.title}`, lang: 'de', ...(href ? { href } : {}) };
}
