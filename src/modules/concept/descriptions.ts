import { type EdgeType, edgeTypes } from '#modules/thread/index.ts';
import type { ThingDescription } from '#platform/history/describe.ts';

const labels = {
  title: 'concept.measure.title',
  description: 'concept.measure.description',
  groups: { label: 'concept.measure.groups', words: 'concept.group.' },
} as const;

/** What a thing was tied to, under the name of the tie (`became`): it is told from the end that it leads to. */
const ties: ThingDescription = Object.fromEntries(
  (Object.keys(edgeTypes) as EdgeType[]).map((type) => [type, `thread.edge.${type}.inverse` as const]),
);

const measure: ThingDescription = {
  ...ties,
  title: labels.title,
  description: labels.description,
  goalId: 'concept.measure.goal',
  startOn: 'concept.measure.start',
  endOn: 'concept.measure.end',
  nextReportOn: 'concept.measure.next-report',
  budgetCents: 'concept.measure.budget',
  isPermanent: 'concept.measure.permanently',
  isOpenToAll: 'concept.measure.open-to-all',
  state: { label: 'concept.measure.state', words: 'concept.state.' },
  sinceOn: 'concept.measure.since',
  doing: { label: 'concept.light.doing', words: 'ui.light.' },
  timing: { label: 'concept.light.timing', words: 'ui.light.' },
  effect: { label: 'concept.light.effect', words: 'ui.light.' },
  leadId: 'concept.measure.lead',
  personFunction: 'concept.measure.person',
  deputyFunction: 'concept.measure.deputy',
  lacks: { label: 'concept.measure.lacks', words: 'concept.lack.' },
  partnerIds: 'concept.measure.partners',
  municipalityIds: 'concept.measure.places',
  targetGroups: labels.groups,
  barrierKind: { label: 'concept.measure.barrier', words: 'concept.barrier.' },
  spheres: { label: 'concept.measure.spheres', words: 'concept.sphere.' },
  verdict: { label: 'concept.verdict.singular', words: 'concept.verdict.' },
};

const goal: ThingDescription = {
  ...ties,
  title: labels.title,
  text: 'concept.goal.text',
  kind: { label: 'concept.goal.kind', words: 'concept.goal.kind.' },
  horizonOn: 'concept.goal.horizon',
  targetGroups: labels.groups,
  verdict: { label: 'concept.verdict.singular', words: 'concept.verdict.' },
};

/** What of the concept may be read in its history, old and new. */
export const conceptDescriptions = {
  measure,
  goal,
  field: {
    ...ties,
    title: labels.title,
    shortTitle: 'concept.field.short-title',
    description: labels.description,
    isPriority: 'concept.field.priority',
    unitId: 'concept.field.unit',
    relations: 'concept.public.related',
  },
  statement: {
    title: labels.title,
    claim: 'concept.statement.claim',
    text: 'concept.statement.text',
    state: { label: 'concept.measure.state', words: 'concept.statement.state.' },
  },
  edition: {
    code: 'concept.edition.code',
    title: labels.title,
    context: 'concept.edition.context',
    state: { label: 'concept.measure.state', words: 'concept.edition.state.' },
  },
} satisfies Record<string, ThingDescription>;
