import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type {
  Calculation,
  DueContext,
  DueItem,
  DueSource,
  Figure,
  FigureSource,
  OverviewRow,
  OverviewSource,
} from '#platform/manifest/manifest.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { findCurrentEdition, listEditions } from './edition/data.ts';
import { type Edition, type EditionState, inEdition, isResolved } from './edition/rules.ts';
import { lightParams } from './list/rules.ts';
import { listMeasures } from './measure/data.ts';
import { type AttentionReason, type Derived, deriveMeasure, isOpen } from './measure/derived.rules.ts';
import { lacksOnlyMoney, type Measure, measureStates } from './measure/rules.ts';
import { leadScopes, scopesOf } from './measure/scopes.rules.ts';
import { visibleMeasures } from './measure/visible.pages.tsx';
import { routes } from './routes.ts';
import { lightNames } from './rules.ts';
import type { MeasureRow } from './views.tsx';

const openStates = measureStates.filter(isOpen);

/** Reasons to act by a day; the others are seen in the list. */
const actionable = {
  'start-overdue': { weight: 2, day: (measure) => measure.startOn, href: (code) => routes.measureState.href({ code }) },
  'end-overdue': { weight: 2, day: (measure) => measure.endOn, href: (code) => routes.measureState.href({ code }) },
  'ends-soon': { weight: 2, day: (measure) => measure.endOn, href: (code) => routes.measure.href({ code }) },
  'report-overdue': {
    weight: 1,
    day: (measure) => measure.nextReportOn,
    href: (code) => routes.measureAssessment.href({ code }),
  },
} satisfies Partial<Record<AttentionReason, DueReason>>;

interface DueReason {
  weight: 1 | 2 | 3;
  day(measure: Measure): string | null;
  href(code: string): string;
}

const reasons = Object.keys(actionable) as (keyof typeof actionable)[];

/** Measures that should have begun, ended or been reported on, and those that end soon: one entry per measure. */
export const dueMeasures: DueSource = {
  may: 'concept.measure.read',
  list: async (context) => {
    const edition = await findCurrentEdition(context.db);
    if (!edition) return [];
    return (await visibleMeasures(context, edition)).flatMap(({ measure, derived }) => {
      const reason = reasons.find((one) => derived.attention.includes(one));
      return reason ? itemOf(context, measure, reason) : [];
    });
  },
};

function itemOf({ t, today, access, by }: DueContext, measure: Measure, reason: keyof typeof actionable): DueItem {
  const { weight, day, href } = actionable[reason];
  const mayReport = access.may(by, 'concept.measure.report');
  const say = (part: 'consequence' | 'action') => t(`concept.due.${reason}.${part}` satisfies MessageKey);
  return {
    key: `concept.measure.${reason}:${measure.code}`,
    title: `${measure.code} ${measure.title}: ${t(`concept.attention.${reason}`)}`,
    consequence: say('consequence'),
    dueOn: day(measure) ?? today,
    weight,
    // The link of a person who only reads leads to what they may read.
    href: mayReport ? href(measure.code) : routes.measure.href({ code: measure.code }),
    action: mayReport ? say('action') : t('concept.due.look'),
    about: [measure.field.title, measure.lead?.name].filter(Boolean).join(' · '),
    scopes: leadScopes(measure),
  };
}

/** How many measures run, how many stand or should have begun, how many end soon, what they cost. */
export const measureFigures: FigureSource = {
  may: 'concept.measure.read',
  list: async ({ db, today, t }) => {
    const edition = await findCurrentEdition(db);
    const measures = edition ? await listMeasures(db, edition.id) : [];
    const rows = measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
    if (rows.length === 0) return [];
    const figures = figuresOf(rows, t);
    // What nobody has resolved yet is a plan of the office.
    if (!edition || isResolved(edition)) return figures;
    return figures.map((figure) => ({ ...figure, label: t('concept.figure.draft', { label: figure.label }) }));
  },
};

/** The three lights together, as an address names those that have a colour. */
const coloured = Object.fromEntries(lightNames.map((name) => [lightParams[name], ['go', 'late', 'stop']]));

/** What indicators can count of the measures of the edition in force. */
export const measureCalculations: readonly Calculation[] = [
  {
    key: 'concept.measures-assessed',
    label: 'concept.calculation.measures-assessed',
    kind: 'share',
    may: 'concept.measure.read',
    count: async (db, today) => {
      // Only a concept in force: a draft that nobody has resolved is counted by nobody.
      const edition = (await listEditions(db)).find(({ state }) => state === 'adopted');
      const measures = edition ? await listMeasures(db, edition.id) : [];
      const assessed = measures.filter((measure) => {
        const { lights } = deriveMeasure(measure, today);
        return lightNames.every((name) => lights[name].value !== 'unknown');
      });
      return {
        count: assessed.length,
        total: measures.length,
        href: routes.measures.href({}, { ansicht: 'alle', ...coloured }),
      };
    },
  },
];

/** Own measures in work, the next to end first; for whoever has none of their own: how the concept stands. */
export const measureOverview: OverviewSource = async (context) => {
  const { db, by, access, language, t } = context;
  const edition = await findCurrentEdition(db);
  const measures = edition ? await listMeasures(db, edition.id) : [];
  const reach = access.reach(by, 'concept.measure.read');
  const own = reach.kind === 'scopes' ? ownRows(context, measures, reach) : [];
  if (own.length > 0) return own;
  const running = measures.filter(({ state }) => state.state === 'running').length;
  const coming = committeeRows(await listEditions(db), context);
  if (measures.length === 0) return coming;
  const stopped = measures.filter((measure) => isStopped(deriveMeasure(measure, context.today)));
  const list = (query: Record<string, string>) => routes.publicMeasures.href({ lang: language.tag }, query);
  const title = t('concept.overview.running', { count: running, all: measures.length });
  const red = t('concept.overview.stopped', { count: stopped.length });
  return [
    ...coming,
    { title, href: list({ stand: 'running' }), note: edition?.title },
    ...(stopped.length > 0
      ? [{ title: red, href: list({ ampel: 'stop' }), note: stopped.map(({ code }) => code).join(', ') }]
      : []),
  ];
};

const committeeNotes = {
  participation: 'concept.overview.open-draft',
  approval: 'concept.overview.before-council',
  resolved: 'concept.overview.resolved',
} as const satisfies Partial<Record<EditionState, MessageKey>>;
type NotedState = keyof typeof committeeNotes;

/** What lies before the council, what will, and what it resolved for a later day. */
function committeeRows(editions: readonly Edition[], { language, t }: Parameters<OverviewSource>[0]): OverviewRow[] {
  return editions
    .flatMap(({ state, ...edition }) => (state in committeeNotes ? [{ ...edition, state: state as NotedState }] : []))
    .map(({ code, title, state, stateSince, validFrom }) => ({
      title: `${code} ${title}`,
      href: routes.publicConcept.href({ lang: language.tag }, inEdition(code)),
      note: t(committeeNotes[state], {
        day: formatsOf(language).day((state === 'resolved' && validFrom) || stateSince),
      }),
      group: 'committee',
    }));
}

/** As many are shown; the rest stands in the list. */
const ownShown = 5;

function ownRows(
  { language, t }: Parameters<OverviewSource>[0],
  measures: readonly Measure[],
  reach: Reach,
): OverviewRow[] {
  const own = measures.filter((measure) => reaches(reach, scopesOf(measure)) && isOpen(measure.state.state));
  const sorted = [...own].sort((a, b) => (a.endOn ?? '9').localeCompare(b.endOn ?? '9'));
  const format = formatsOf(language);
  const rows = sorted.slice(0, ownShown).map(({ code, title, state, endOn }): OverviewRow => {
    const until = endOn ? t('concept.overview.until', { day: format.day(endOn) }) : '';
    const note = [t(`concept.state.${state.state}`), until].filter(Boolean).join(' · ');
    return { title: `${code} ${title}`, href: routes.measure.href({ code }), note };
  });
  const more = sorted.length - rows.length;
  if (more <= 0) return rows;
  return [
    ...rows,
    { title: t('concept.overview.more', { count: more }), href: routes.measures.href({}, { ansicht: 'alle' }) },
  ];
}

const isStopped = (derived: Derived) => lightNames.some((name) => derived.lights[name].value === 'stop');

function figuresOf(rows: readonly MeasureRow[], t: DueContext['t']): Figure[] {
  const count = (fits: (row: MeasureRow) => boolean) => rows.filter(fits).length;
  const base = t('concept.figure.of', { count: rows.length });
  const list = (query: Record<string, string>) => routes.measures.href({}, { ansicht: 'alle', ...query });
  const running = count(({ measure }) => measure.state.state === 'running');
  const stopped = rows.filter(({ derived }) => isStopped(derived));
  const codes = stopped.map(({ measure }) => measure.code).join(', ');
  const figures: Figure[] = [
    {
      value: `${running}`,
      label: t('concept.figure.running'),
      href: list({ stand: 'running' }),
      answers: 'runs',
      share: { value: (100 * running) / rows.length },
    },
    {
      value: `${stopped.length}`,
      label: codes === '' ? t('concept.figure.stopped-none') : t('concept.figure.stopped', { codes }),
      href: list({ ampel: 'stop' }),
      answers: 'stands',
    },
    {
      value: `${count(({ derived }) => derived.isStartOverdue)}`,
      label: t('concept.figure.late'),
      href: list({ grund: 'start-overdue' }),
      answers: 'stands',
    },
    {
      value: `${count(({ derived }) => derived.endsSoon)}`,
      label: t('concept.figure.ending'),
      href: routes.measures.href({}, { ansicht: 'endet-bald' }),
      answers: 'ends',
    },
  ];
  return [
    ...figures.map((figure) => ({ ...figure, base })),
    ...onlyMoneyOf(rows, t),
    budgetOf(rows, t, routes.measures.href({}, { ansicht: 'alle', stand: openStates, sortierung: '-euro' })),
  ];
}

/** Ideas that failed for want of money alone, by their numbers; nothing where there is none. */
function onlyMoneyOf(rows: readonly MeasureRow[], t: DueContext['t']): Figure[] {
  const ideas = rows.filter(({ measure }) => lacksOnlyMoney(measure));
  if (ideas.length === 0) return [];
  const codes = ideas.map(({ measure }) => measure.code).join(', ');
  return [
    {
      value: `${ideas.length}`,
      label: t('concept.figure.only-money', { count: ideas.length, codes }),
      href: routes.measures.href({}, { ansicht: 'nur-geld' }),
      answers: 'costs',
    },
  ];
}

/** What all open measures cost together, as far as it is known; the label says of how many it is. */
function budgetOf(rows: readonly MeasureRow[], t: DueContext['t'], href: string): Figure {
  const open = rows.filter(({ measure }) => isOpen(measure.state.state));
  const known = open.flatMap(({ measure }) => measure.budgetCents ?? []);
  const value = formatsOf(languageOf('de')).euros(known.reduce((sum, cents) => sum + cents, 0));
  const label = t('concept.figure.budget', { count: open.length, unknown: open.length - known.length });
  return { value, label, href, answers: 'costs' };
}
