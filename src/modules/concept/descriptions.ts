import { type EdgeType, edgeTypes } from '#modules/thread/index.ts';
import type { ThingDescription } from '#platform/history/describe.ts';
import { measureLabels } from './measure/form.ts';

/** What a thing was tied to, under the name of the tie (`became`), as it reads from the end that it leads to. */
const ties: ThingDescription = Object.fromEntries(
  (Object.keys(edgeTypes) as EdgeType[]).map((type) => [type, `thread.edge.${type}.inverse` as const]),
);

const measure: ThingDescription = {
  ...ties,
  ...measureLabels,
  state: { label: 'concept.measure.state', words: 'concept.state.' },
  sinceOn: 'concept.measure.since',
  part: 'concept.involved.part',
  doing: { label: 'concept.light.doing', words: 'ui.light.' },
  timing: { label: 'concept.light.timing', words: 'ui.light.' },
  effect: { label: 'concept.light.effect', words: 'ui.light.' },
  verdict: { label: 'concept.verdict.singular', words: 'concept.verdict.' },
};

const goal: ThingDescription = {
  ...ties,
  fieldId: 'concept.measure.field',
  title: measureLabels.title,
  text: 'concept.goal.text',
  kind: { label: 'concept.goal.kind', words: 'concept.goal.kind.' },
  horizonOn: 'concept.goal.horizon',
  targetGroups: measureLabels.targetGroups,
  verdict: { label: 'concept.verdict.singular', words: 'concept.verdict.' },
};

/** What of the concept may be read in its history, old and new. */
export const conceptDescriptions = {
  measure,
  goal,
  field: {
    ...ties,
    title: measureLabels.title,
    shortTitle: 'concept.field.short-title',
    description: measureLabels.description,
    isPriority: 'concept.field.priority',
    unitId: 'concept.field.unit',
    relations: 'concept.public.related',
    position: 'concept.field.place',
  },
  statement: {
    title: measureLabels.title,
    claim: 'concept.statement.claim',
    text: 'concept.statement.text',
    leadsTo: 'concept.statement.leads-to',
    unitIds: 'concept.statement.derived-units',
    state: { label: 'concept.measure.state', words: 'concept.statement.state.' },
  },
  edition: {
    code: 'concept.edition.code',
    number: 'concept.edition.number',
    adoptedOn: 'concept.edition.adopted-on',
    validFrom: 'concept.edition.valid-from',
    validTo: 'concept.edition.valid-to',
    isTakenOver: 'concept.edition.taken-over',
    title: measureLabels.title,
    context: 'concept.edition.context',
    state: { label: 'concept.measure.state', words: 'concept.edition.state.' },
    approval: { label: 'concept.approval.title', words: 'concept.approval.state.' },
    signingFunction: 'concept.approval.signed-by',
  },
} satisfies Record<string, ThingDescription>;
