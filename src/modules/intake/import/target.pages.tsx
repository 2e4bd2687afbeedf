import { canBegin, type Edition, freeCode, listEditions, nextNumber } from '#modules/concept/index.ts';
import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormError, form } from '#platform/forms/form.ts';
import type { Context } from '#platform/http/page.ts';
import { openEdition } from './concept.verbs.ts';
import type { ImportSession } from './rules.ts';
import { isEditionCodeGiven } from './target.data.ts';
import { prefilledTarget, targetFields } from './target.form.ts';
import { type ConceptTarget, canFill } from './target.rules.ts';
import type { TargetProps } from './target.views.tsx';

/** What the preview of a concept shows about where it goes; undefined for other lists. */
export async function shownTarget(
  context: Context,
  session: ImportSession,
  refused?: { submitted: FieldTexts; errors: readonly FormError[] },
): Promise<TargetProps | undefined> {
  if (session.kind !== 'measure') return undefined;
  const { db } = context;
  const editions = await listEditions(db);
  const open = openEdition(editions);
  const allowed: Decision = open ? canFill(open) : canBegin(editions);
  const kept = session.target.code ? session.target : await proposal(context, editions);
  const state = refused ? { ok: false as const, ...refused } : prefilledTarget(kept);
  return {
    draft: open,
    refusal: allowed.ok ? undefined : allowed,
    bodies: await listStakeholders(db, ['body']),
    form: bind(form(targetFields), state),
  };
}

/** A first concept of this year, as a draft; everything can be changed. */
async function proposal(
  { db, t, today }: Pick<Context, 'db' | 't' | 'today'>,
  editions: readonly Edition[],
): Promise<ConceptTarget> {
  const taken = editions.map(({ code }) => code);
  let code = freeCode(today.slice(0, 4), taken);
  while (await isEditionCodeGiven(db, code)) {
    taken.push(code);
    code = freeCode(today.slice(0, 4), taken);
  }
  return { title: t('intake.target.title-proposal'), code, number: nextNumber(editions), standing: 'draft' };
}

/** A refusal as an error of the form. */
export const errorOf = ({ key, values, field }: Refusal): FormError => ({
  key,
  ...(values && { values }),
  ...(field && { field }),
});
