import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import type { Edition } from '../edition/rules.ts';
import { formerEdition, visibleEdition, visiblePublicEdition } from '../edition/visible.pages.tsx';
import { findGoal } from './data.ts';
import type { Goal } from './rules.ts';

/** The goal of an address, in the edition that the address means. */
export async function visibleGoal(context: Context<'/:code'>): Promise<{ edition: Edition; goal: Goal }> {
  const edition = await visibleEdition(context);
  const goal = await findGoal(context.db, edition.id, context.params.code);
  return { edition, goal: visible(context.reach, goal, 'county-wide') };
}

/** The goal of an address that everybody reads. */
export async function visiblePublicGoal(context: Context<'/:code'>): Promise<{ edition: Edition; goal: Goal }> {
  const { db, params } = context;
  const named = await visiblePublicEdition(context);
  const find = (editionId: string) => findGoal(db, editionId, params.code);
  const edition = (await find(named.id)) ? named : ((await formerEdition(context, find)) ?? named);
  const goal = await find(edition.id);
  return { edition, goal: visible(context.reach, goal, 'county-wide') };
}
