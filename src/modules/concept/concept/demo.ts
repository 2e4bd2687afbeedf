import { stakeholdersByCode } from '#modules/directory/index.ts';
import { assertEdge, findNodeByCode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import type { Edition } from '../edition/rules.ts';
import type { Field } from '../field/rules.ts';
import { createField, relateField } from '../field/verbs.ts';
import type { Goal } from '../goal/rules.ts';
import { createGoal } from '../goal/verbs.ts';
import { blankMeasure } from '../measure/blank.rules.ts';
import type { Measure, MeasureInput } from '../measure/rules.ts';
import { createMeasure } from '../measure/verbs.ts';
import type { ConceptThing } from '../rules.ts';
import {
  centsOf,
  type FileField,
  type FileGoal,
  type FileMeasure,
  type FilePerson,
  halfYearAfter,
  lacksIn,
  wordOf,
} from './file.rules.ts';

/** What loading a concept file needs to know: who is who, and where the report goes. */
export interface Loading extends DemoContext {
  source: string;
  /** Ids of stakeholders by their code. */
  idOf: ReadonlyMap<string, string>;
  /** Who carries the concept out in an area, by the area's code. */
  people: ReadonlyMap<string, FilePerson>;
}

/** Looks up every stakeholder that a concept file may name. */
export async function stakeholderIds(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  return new Map([...(await stakeholdersByCode(db, codes))].map(([code, { id }]) => [code, id]));
}

/** Loads the fields of a file with their goals and measures into a draft; gives the measures by code. */
export async function loadFields(
  loading: Loading,
  edition: Edition,
  fields: readonly FileField[],
): Promise<Map<string, Measure>> {
  const { db, by, now } = loading;
  const measures = new Map<string, Measure>();
  const made = new Map<string, Field>();
  for (const file of fields) {
    const field = took(
      loading,
      file.id,
      await createField(db, by, now, edition.id, file.id, {
        title: file.title,
        shortTitle: file.shortTitle ?? file.title,
        description: file.description ?? '',
        isPriority: file.priority ?? false,
        unitId: idOf(loading, file.id, file.areaResponsibleUnit),
      }),
    )?.field;
    if (!field) continue;
    made.set(file.id, field);
    for (const goal of file.goals)
      for (const measure of await loadGoal(loading, field, goal)) measures.set(measure.code, measure);
  }
  for (const { id, relatedFields = [] } of fields) {
    const field = made.get(id);
    // The file names related fields without saying how they are related; the weaker kind claims less.
    const relations = relatedFields.map((toCode) => ({ toCode, kind: 'supports' as const }));
    if (field && relations.length > 0)
      took(loading, `${id} → ${relatedFields.join(', ')}`, await relateField(db, by, now, field, relations));
  }
  return measures;
}

async function loadGoal(loading: Loading, field: Field, file: FileGoal): Promise<Measure[]> {
  const { db, by, now } = loading;
  const goal = took(
    loading,
    file.id,
    await createGoal(
      db,
      by,
      now,
      field,
      {
        title: file.title ?? file.text,
        text: file.text,
        kind: file.kind ? wordOf.goalKind(file.kind) : 'guiding',
        horizonOn: file.horizon ?? null,
        targetGroups: file.targetGroups ?? [],
      },
      { code: file.id },
    ),
  )?.goal;
  if (!goal) return [];
  const thing = { kind: 'goal', id: goal.id } as const;
  await tieNamed(loading, file.id, thing, 'finding', file.originFindingIds);
  await tieNamed(loading, file.id, thing, 'indicator', file.indicatorIds);
  const measures: Measure[] = [];
  for (const measure of file.measures) measures.push(...(await loadMeasure(loading, goal, measure)));
  return measures;
}

async function loadMeasure(loading: Loading, goal: Goal, file: FileMeasure): Promise<Measure[]> {
  const { db, by, now } = loading;
  const state = file.status === 'idee' ? 'idea' : 'planned';
  // Both editions were public before measures had to name who stands for them.
  const days = { sinceOn: plannedOn(file, dayOf(now)), becameOn: dayOfConcept(file.id) };
  const beginning = { code: file.id, state, ...days, precedesOwnerRule: true } as const;
  const measure = took(
    loading,
    file.id,
    await createMeasure(db, by, now, goal, inputOfFile(loading, goal, file, state), beginning),
  )?.measure;
  if (!measure) return [];
  const thing = { kind: 'measure', id: measure.id } as const;
  await tieNamed(loading, file.id, thing, 'contribution', file.originContributionIds);
  return [measure];
}

/** Files do not say when a measure was planned; it was at the latest on the day it began or the council resolved it. */
function plannedOn(file: FileMeasure, today: string): string {
  const latest = file.status === undefined ? '2019-06-13' : '2026-05-21';
  return [latest, file.start ?? latest, today].sort()[0] ?? latest;
}

function inputOfFile(loading: Loading, goal: Goal, file: FileMeasure, state: 'idea' | 'planned'): MeasureInput {
  return {
    ...blankMeasure(goal.id, file.title),
    description: file.description ?? '',
    targetGroups: file.targetGroups ?? [],
    isPermanent: file.permanent ?? false,
    isOpenToAll: file.openToAll ?? false,
    barrierKind: file.barrierType ? wordOf.barrier(file.barrierType) : null,
    leadId: idOf(loading, file.id, file.lead),
    ...personOf(loading, file),
    partnerIds: (file.partners ?? []).flatMap((code) => idOf(loading, file.id, code) ?? []),
    startOn: file.start ?? null,
    endOn: file.end ?? null,
    nextReportOn: file.trafficLight ? halfYearAfter(file.trafficLight.assessedOn) : null,
    budgetCents: file.budgetEur === undefined ? null : centsOf(file.budgetEur),
    lacks: state === 'idea' ? lacksIn(file.demoPurpose ?? '') : [],
  };
}

/**
 * Concept files name no persons. Where the leading area has named one to carry the concept out, that function stands for
 * its measures; where it has not, or nobody stands in, the place stays empty.
 */
function personOf({ people }: Loading, { lead = '', status }: FileMeasure) {
  const person = status === undefined ? undefined : people.get(lead);
  return { personFunction: person?.personFunction ?? '', deputyFunction: person?.deputyFunction ?? '' };
}

/** Ties a goal or measure to what its paper names: it came from findings and contributions, indicators measure it. */
async function tieNamed(
  loading: Loading,
  row: string,
  thing: ConceptThing,
  otherKind: 'finding' | 'contribution' | 'indicator',
  codes: readonly string[] = [],
): Promise<void> {
  const { db, by, now, source, report } = loading;
  const type = otherKind === 'indicator' ? 'measured-by' : 'became';
  for (const code of codes) {
    const other = await findNodeByCode(db, otherKind, code);
    if (other) {
      const ends = otherKind === 'indicator' ? { from: thing, to: other } : { from: other, to: thing };
      const importKey = `${source}:${row}:${type}:${code}`;
      await assertEdge(db, by, now, { type, ...ends, occurredOn: dayOfConcept(row), importKey });
    } else {
      report({ source, row: `${row} → ${code}`, outcome: 'refused', reason: `${code} fehlt` });
    }
  }
}

/** Edges from paper carry the day on which the paper was resolved. */
function dayOfConcept(row: string): string {
  return row.startsWith('A') ? '2019-06-13' : '2026-05-21';
}

/** The id behind a code; a code that nobody has is reported and left out. */
export function idOf(loading: Loading, row: string, code: string | undefined): string | null {
  if (code === undefined) return null;
  const id = loading.idOf.get(code);
  if (id === undefined)
    loading.report({ source: loading.source, row, outcome: 'refused', reason: `Niemand hat die Kennung ${code}.` });
  return id ?? null;
}

/** Reports a row and gives what was made, or nothing where a rule refused it. */
export function took<T extends { ok: true }>(loading: Loading, row: string, outcome: T | Refusal): T | undefined {
  if (outcome.ok) {
    loading.report({ source: loading.source, row, outcome: 'taken' });
    return outcome;
  } else {
    loading.report({ source: loading.source, row, outcome: 'refused', reason: outcome.key });
    return undefined;
  }
}
