import { type AroundStage, threadAround } from '#modules/thread/index.ts';
import { type Context, Forbidden, NotFound } from '#platform/http/page.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listObjections, type Objection } from '../assessment/data.ts';
import { inEdition, isPublicEdition } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { findFormerMeasure, findMeasure } from './data.ts';
import { type Derived, deriveMeasure } from './derived.rules.ts';
import { canReport, leadScopes, type Measure, partnerScopes, scopesOf, workingScopes } from './rules.ts';

/** What this person may do with a measure. */
export interface MayDo {
  edit: boolean;
  report: boolean;
  object: boolean;
  /** Say what it comes from. */
  tie: boolean;
}

/** Everything that frames a measure's pages: head, tabs, thread beside it. */
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

/**
 * The measure of an address, whoever reads: that of the edition that is named, or of the one in force; where that has
 * none of this code, the last one that bore it.
 */
export async function findMeasureAt(
  context: Pick<Context<'/:code'>, 'db' | 'query' | 'params'>,
): Promise<Measure | undefined> {
  const { db, query, params } = context;
  const measure = await findMeasure(db, (await visibleEdition(context)).id, params.code);
  return measure ?? (query.has('fassung') ? undefined : await findFormerMeasure(db, params.code));
}

/** The measure of an address as far as the person may see it. What is not theirs does not exist. */
export async function visibleMeasure(context: Context<'/:code'>): Promise<Measure> {
  const measure = await findMeasureAt(context);
  const seen = context.access.reach(context.by, 'concept.measure.read');
  if (!measure || !reaches(seen, scopesOf(measure))) throw new NotFound();
  return measure;
}

/** The same for a page that changes something: seen, but not theirs to change, is forbidden. */
export async function changeableMeasure(
  context: Context<'/:code'>,
  scopes: (measure: Measure) => Scope[],
): Promise<Measure> {
  const measure = await visibleMeasure(context);
  if (!reaches(context.reach, scopes(measure))) throw new Forbidden();
  return measure;
}

/** The measure with everything that frames its page. */
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
    },
    edition: inEdition(query.get('fassung')),
    isPublic: isPublicEdition(measure.edition),
  };
}
