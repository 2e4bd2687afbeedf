import type { Ending } from '#modules/voices/index.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Words } from '#platform/i18n/words.ts';
import { readingText } from '../reading/wording.rules.ts';
import type { Block, Cell, ReportWords } from './block.rules.ts';
import { indicatorTable, seriesOf } from './indicator-table.rules.ts';
import { measureTable } from './measure-table.rules.ts';
import { moneyTable } from './money-table.rules.ts';
import { placeChapter } from './place.rules.ts';
import type { Correction, ReportLength } from './rules.ts';
import {
  endingFigures,
  type FrozenVoice,
  measureStates,
  type ReportSentences,
  type Snapshot,
  standsOrSlips,
} from './snapshot.rules.ts';
import { isFurther, keyFigures, summarySentences } from './summary.rules.ts';

/** Puts a report together in one of its lengths, in the reader's language. */
export function composeReport(snapshot: Snapshot, length: ReportLength, words: ReportWords): Block[] {
  return blocksOf(snapshot, length, words).map((block) =>
    block.block === 'table' && block.rows.length === 0 ? { block: 'text', text: block.empty } : block,
  );
}

function blocksOf(snapshot: Snapshot, length: ReportLength, words: ReportWords): Block[] {
  switch (length) {
    case 'seite':
      return easyPage(snapshot, words);
    case 'vorlage':
      return committeePaper(snapshot, words);
    case 'voll':
      return fullReport(snapshot, words);
  }
}

/** First of all: three sentences and four figures. A head of department signs what can be read in a minute. */
function summary(snapshot: Snapshot, words: ReportWords): Block[] {
  return [
    { block: 'heading', text: words.t('evaluation.public.summary.title') },
    summarySentences(snapshot, words),
    figures(words, keyFigures),
  ];
}

/** One page in plain words: four questions, each with its sentence and two or three figures. */
function easyPage(snapshot: Snapshot, words: ReportWords): Block[] {
  const { t } = words;
  return [
    ...ownWords(snapshot, 'foreword', words),
    { block: 'text', text: t('evaluation.public.report.intro') },
    ...(['measures', 'effect', 'voices', 'money'] as const).flatMap((part): Block[] => [
      { block: 'heading', text: t(`evaluation.public.report.plain.${part}`) },
      { block: 'text', text: t(`evaluation.public.report.plain.${part}.text`) },
      figures(words, plainFigures[part]),
    ]),
    { block: 'text', text: t('evaluation.public.report.money-counts') },
    ...ownWords(snapshot, 'explanation', words),
    ...ownWords(snapshot, 'recommendation', words),
  ];
}

const plainFigures = {
  measures: ['measures.all', 'measures.running', 'measures.stop'],
  effect: ['effect.go', 'effect.late', 'effect.stop', 'effect.unknown', 'indicators.better'],
  voices: ['voices.all', 'voices.answered'],
  money: ['money.granted', 'money.running', 'money.ends-soon'],
} as const;

const paperFigures = [
  ...plainFigures.measures,
  'measures.start-overdue',
  'measures.objected',
  ...plainFigures.effect,
  'indicators.all',
  'indicators.reached',
  'indicators.worse',
  ...plainFigures.voices,
  'voices.parked',
  ...plainFigures.money,
] as const;

/** Two pages for a committee: figures, what needs attention, indicators against their targets, money that ends. */
function committeePaper(snapshot: Snapshot, words: ReportWords): Block[] {
  const { t } = words;
  return [
    ...summary(snapshot, words),
    ...ownWords(snapshot, 'foreword', words),
    { block: 'text', text: t('evaluation.public.report.paper') },
    { block: 'heading', text: t('evaluation.public.report.figures') },
    figures(words, paperFigures.filter(isFurther)),
    { block: 'text', text: t('evaluation.public.report.money-counts') },
    ...ownWords(snapshot, 'explanation', words),
    { block: 'heading', text: t('evaluation.public.report.attention') },
    measureTable(standsOrSlips(snapshot.measures), words, t('evaluation.public.report.attention')),
    ...objections(snapshot, words),
    { block: 'heading', text: t('evaluation.public.indicators') },
    { block: 'text', text: t('evaluation.public.report.series') },
    indicatorTable(snapshot.indicators, words),
    { block: 'heading', text: t('evaluation.public.report.money-ends') },
    moneyTable(
      snapshot.money.filter(({ endsSoon }) => endsSoon),
      words,
      t('evaluation.public.report.money-ends'),
      t('evaluation.public.report.no-money-ends'),
    ),
    ...ownWords(snapshot, 'recommendation', words),
    { block: 'text', text: t('evaluation.public.report.method') },
  ];
}

/** Everything: all figures, all measures field by field, all readings, all money. */
function fullReport(snapshot: Snapshot, words: ReportWords): Block[] {
  const { t } = words;
  const fields = new Map(snapshot.measures.map(({ field }) => [field.code, field]));
  return [
    ...summary(snapshot, words),
    ...ownWords(snapshot, 'foreword', words),
    { block: 'text', text: t('evaluation.public.report.whole') },
    { block: 'heading', text: t('evaluation.public.report.figures') },
    figures(words, everyFigure(snapshot).filter(isFurther)),
    { block: 'text', text: t('evaluation.public.report.money-counts') },
    ...ownWords(snapshot, 'explanation', words),
    ...[...fields.values()].flatMap((field): Block[] => [
      { block: 'heading', text: `${field.code} ${field.title}` },
      measureTable(
        snapshot.measures.filter((one) => one.field.code === field.code),
        words,
        `${field.code} ${field.title}`,
      ),
    ]),
    ...objections(snapshot, words),
    ...placeChapter(snapshot, words),
    { block: 'heading', text: t('evaluation.public.indicators') },
    { block: 'text', text: t('evaluation.public.report.series') },
    ...snapshot.indicators.flatMap((one) => seriesOf(one, words)),
    { block: 'heading', text: t('evaluation.public.report.money') },
    moneyTable(snapshot.money, words, t('evaluation.public.report.money'), t('evaluation.public.report.no-money')),
    ...ownWords(snapshot, 'recommendation', words),
    { block: 'text', text: t('evaluation.public.report.method') },
  ];
}

/** All figures of a data set; older ones do not know every end of a voice. */
function everyFigure({ figures: known }: Snapshot): FigureName[] {
  const has = (name: FigureName) => known.some(({ id }) => id === name);
  return [
    ...new Set<FigureName>([
      ...paperFigures,
      ...measureStates.map((state) => `measures.${state}` as const),
      'indicators.unknown',
      ...Object.values(endingFigures).filter((id) => id !== 'voices.in-draft' || has(id)),
      ...(has('voices.in-finding') ? (['voices.in-finding'] as const) : []),
    ]),
  ];
}

const endings = Object.keys(endingFigures) as Ending[];

type FigureName =
  | (typeof paperFigures)[number]
  | `measures.${(typeof measureStates)[number]}`
  | (typeof endingFigures)[Ending]
  | 'voices.in-finding'
  | 'indicators.unknown';

function figures(words: ReportWords, ids: readonly FigureName[]): Block {
  return {
    block: 'figures',
    rows: ids.map((id) => ({ id, label: figureLabel(words, id), ...wholeOf(id) })),
  };
}

/** A part says of what it is a part: of all measures, indicators or voices, of all money. */
function wholeOf(id: FigureName): { of?: FigureName } {
  const [kind = ''] = id.split('.');
  const wholes: Record<string, FigureName> = {
    measures: 'measures.all',
    effect: 'measures.all',
    indicators: 'indicators.all',
    voices: 'voices.all',
    money: 'money.granted',
  };
  const whole = wholes[kind];
  return whole === undefined || whole === id ? {} : { of: whole };
}

/** A chapter in the county's own words, a paragraph for each line; nothing where nothing was written. */
function ownWords({ sentences }: Snapshot, chapter: keyof ReportSentences, { t }: ReportWords): Block[] {
  const lines = (sentences?.[chapter] ?? '').split('\n').map((line) => line.trim());
  const written = lines.filter(Boolean);
  if (written.length === 0) return [];
  return [
    { block: 'heading', text: t(`evaluation.public.report.${chapter}`) },
    ...written.map((text) => ({ block: 'own', text }) as const),
  ];
}

/** That a value of the report was corrected since, and what holds now. */
export function correctionText(words: ReportWords, { indicator, reading, at }: Correction): string {
  return words.t('evaluation.public.report.corrected', {
    code: indicator.code,
    year: `${reading.year}`,
    day: words.format.day(dayOf(at)),
    value: readingText(words, indicator, reading),
  });
}

/** The label of a figure by its name in a data set; what became of voices has the labels of the module `voices`. */
export function figureLabel({ t }: Pick<Words, 't'>, id: string): string {
  const ending = endings.find((one) => endingFigures[one] === id);
  if (ending) return t(`voices.stitch.${ending}`);
  return t(`evaluation.public.figure.${id}` as MessageKey);
}

/** What became of one voice; a data set from before the endings were distinguished knows only that it is in a finding. */
export function endingLabel({ t }: Pick<Words, 't'>, { ending, fate }: FrozenVoice): string {
  if (ending) return t(`voices.stitch.${ending}`);
  return fate === 'in-finding' ? t('evaluation.public.figure.voices.in-finding') : t(`voices.stitch.${fate ?? 'open'}`);
}

/** What partners see differently from the leading office. */
function objections({ measures }: Snapshot, { t, format }: ReportWords): Block[] {
  const rows = measures.flatMap((one) =>
    one.objections.map((objection): Cell[] => [
      { kind: 'measure', code: one.code, title: one.title },
      objection.by || t('directory.unnamed'),
      t(`evaluation.public.light.${objection.light}`),
      `${objection.text} (${format.day(objection.on)})`,
    ]),
  );
  if (rows.length === 0) return [];
  const caption = t('evaluation.public.report.objections');
  const columns = [
    t('evaluation.public.report.measure'),
    t('evaluation.public.report.partner'),
    t('evaluation.public.report.about'),
    t('evaluation.public.report.view'),
  ];
  return [
    { block: 'heading', text: caption },
    { block: 'table', caption, columns, rows, empty: '' },
  ];
}
