import { type AroundStage, threadAround } from '#modules/thread/index.ts';
import type { Context } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listObjections } from '../data.ts';
import { inEdition, isPublicEdition } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import type { Objection } from '../rules.ts';
import type { MeasureRow } from '../views.tsx';
import { hasFreeWords } from './additional.rules.ts';
import { findFormerMeasure, findMeasure, listMeasures } from './data.ts';
import { type Derived, deriveMeasure } from './derived.rules.ts';
import { canReport, type Measure } from './rules.ts';
import { canRead, leadScopes, partnerScopes, scopesOf, workingScopes } from './scopes.rules.ts';

/** The measure of an address as far as the person may see it. What is not theirs does not exist. */
export async function visibleMeasure(context: Context<'/:code'>): Promise<Measure> {
  const reach = context.access.reach(context.by, 'concept.measure.read');
  const measure = await findMeasureAt(context);
  return visible(reach, measure && canRead(reach, measure) ? measure : undefined, 'county-wide');
}

/** The same for a page that changes something: a measure that is visible, but not theirs to change, is forbidden. */
export async function changeableMeasure(
  context: Context<'/:code'>,
  scopes: (measure: Measure) => Scope[],
): Promise<Measure> {
  return changeable(context.reach, await visibleMeasure(context), scopes);
}

/** The measure of an address as everybody may see it. */
export async function visiblePublicMeasure(context: Context<'/:code'>): Promise<Measure> {
  const measure = await findMeasureAt(context);
  return visible(context.reach, measure && isPublicEdition(measure.edition) ? measure : undefined, 'county-wide');
}

/**
 * The measure of an address, whoever reads: that of the edition it names, or of the one in force; where that has none of
 * this code, the last one that bore it.
 */
async function findMeasureAt(context: Context<'/:code'>): Promise<Measure | undefined> {
  const { db, query, params } = context;
  const measure = await findMeasure(db, (await visibleEdition(context)).id, params.code);
  return measure ?? (query.has('fassung') ? undefined : await findFormerMeasure(db, params.code));
}

/** The measures of an edition that the person may see, with what follows for each today. */
export async function visibleMeasures(
  { db, access, by, today }: Pick<Context, 'db' | 'access' | 'by' | 'today'>,
  edition: { id: string },
): Promise<MeasureRow[]> {
  const reach = access.reach(by, 'concept.measure.read');
  const measures = (await listMeasures(db, edition.id)).filter((measure) => canRead(reach, measure));
  return measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
}

/** What this person may do with a measure. */
export interface MayDo {
  edit: boolean;
  report: boolean;
  object: boolean;
  /** Record what it comes from. */
  tie: boolean;
  /** Take it out, while its words are its own. */
  remove: boolean;
  /** Read who changed what and why: that is of those whose measure it is. */
  readHistory: boolean;
}

/** A measure with everything that frames its pages: head, tabs, the thread beside it. */
export interface ShownMeasure {
  measure: Measure;
  derived: Derived;
  objections: readonly Objection[];
  around: readonly AroundStage[];
  may: MayDo;
  /** Names the edition in links where it is not the one in force. */
  edition: Record<string, string>;
  isPublic: boolean;
}

/** Reads everything that frames the pages of a measure. */
export async function shownMeasure(context: Context<'/:code'>, measure: Measure): Promise<ShownMeasure> {
  const { db, by, access, today, query } = context;
  const may = (permission: Parameters<typeof access.reach>[1], scopes: readonly Scope[]) =>
    canReport(measure).ok && reaches(access.reach(by, permission), scopes);
  return {
    measure,
    derived: deriveMeasure(measure, today),
    objections: await listObjections(db, measure.id),
    around: await threadAround(db, { kind: 'measure', id: measure.id }),
    may: {
      edit: may('concept.measure.edit', leadScopes(measure)),
      report: may('concept.measure.report', workingScopes(measure)),
      object: may('concept.measure.object', partnerScopes(measure)),
      tie: access.may(by, 'concept.origin.tie'),
      remove: hasFreeWords(measure) && access.may(by, 'concept.edition.edit'),
      readHistory: reaches(access.reach(by, 'concept.measure.read'), scopesOf(measure)),
    },
    edition: inEdition(query.get('fassung')),
    isPublic: isPublicEdition(measure.edition),
  };
}
