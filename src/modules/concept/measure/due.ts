import type { MessageKey } from '#platform/i18n/messages.ts';
import type { DueContext, DueItem, DueSource, FigureSource } from '#platform/manifest/manifest.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { findCurrentEdition } from '../edition/data.ts';
import { routes } from '../routes.ts';
import { listMeasures } from './data.ts';
import { type AttentionReason, deriveMeasure } from './derived.rules.ts';
import { leadScopes, type Measure, scopesOf } from './rules.ts';

/** Reasons that ask somebody to do something by a day; the others are seen in the list. */
const asking = {
  'start-overdue': { weight: 2, day: (measure) => measure.startOn, href: (code) => routes.measureState.href({ code }) },
  'end-overdue': { weight: 2, day: (measure) => measure.endOn, href: (code) => routes.measureState.href({ code }) },
  'ends-soon': { weight: 2, day: (measure) => measure.endOn, href: (code) => routes.measure.href({ code }) },
  'report-overdue': {
    weight: 1,
    day: (measure) => measure.nextReportOn,
    href: (code) => routes.measureAssessment.href({ code }),
  },
} satisfies Partial<Record<AttentionReason, Asking>>;

interface Asking {
  weight: 1 | 2 | 3;
  day(measure: Measure): string | null;
  href(code: string): string;
}

const reasons = Object.keys(asking) as (keyof typeof asking)[];

/** Measures that should have begun, ended or been reported on, and those that end soon: one entry per measure. */
export const dueMeasures: DueSource = {
  may: 'concept.measure.read',
  list: async (context) => {
    const { db, by, access, today } = context;
    const edition = await findCurrentEdition(db);
    if (!edition) return [];
    const reach = access.reach(by, 'concept.measure.read');
    return (await listMeasures(db, edition.id))
      .filter((measure) => reaches(reach, scopesOf(measure)))
      .flatMap((measure) => {
        const { attention } = deriveMeasure(measure, today);
        const reason = reasons.find((one) => attention.includes(one));
        return reason ? itemOf(context, measure, reason) : [];
      });
  },
};

function itemOf({ t, today }: DueContext, measure: Measure, reason: keyof typeof asking): DueItem {
  const { weight, day, href } = asking[reason];
  const say = (part: 'consequence' | 'action') => t(`concept.due.${reason}.${part}` satisfies MessageKey);
  return {
    key: `concept.measure.${reason}:${measure.code}`,
    title: `${measure.code} ${measure.title}: ${t(`concept.attention.${reason}`)}`,
    consequence: say('consequence'),
    dueOn: day(measure) ?? today,
    weight,
    href: href(measure.code),
    action: say('action'),
    about: [measure.field.title, measure.lead?.name].filter(Boolean).join(' · '),
    scopes: leadScopes(measure),
  };
}

/** How many measures run, how many stand or should have begun, how many end soon. */
export const measureFigures: FigureSource = {
  may: 'concept.measure.read',
  list: async ({ db, today, t }) => {
    const edition = await findCurrentEdition(db);
    const measures = edition ? await listMeasures(db, edition.id) : [];
    if (measures.length === 0) return [];
    const derived = measures.map((measure) => deriveMeasure(measure, today));
    const running = measures.filter(({ state }) => state.state === 'running').length;
    const late = derived.filter(({ isStartOverdue }) => isStartOverdue).length;
    const ending = derived.filter(({ endsSoon }) => endsSoon).length;
    const base = t('concept.figure.of', { count: measures.length });
    const share = (value: number) => ({ value: (100 * value) / measures.length });
    const list = (query: Record<string, string>) => routes.measures.href({}, { ansicht: 'alle', ...query });
    return [
      {
        value: `${running}`,
        base,
        label: t('concept.figure.running'),
        href: list({ stand: 'running' }),
        answers: 'runs',
        share: share(running),
      },
      {
        value: `${late}`,
        base,
        label: t('concept.figure.late'),
        href: list({ grund: 'start-overdue' }),
        answers: 'stands',
      },
      {
        value: `${ending}`,
        base,
        label: t('concept.figure.ending'),
        href: routes.measures.href({}, { ansicht: 'endet-bald' }),
        answers: 'ends',
      },
    ];
  },
};
