import type { EdgeInQuestion, EdgeKeeper } from '#modules/thread/index.ts';
import { routes } from '../routes.ts';
import { findMeasureById } from './data.ts';

/** A measure belongs to its goal, whatever the thread says. */
export async function measureKeepsEdge({ db, edge }: EdgeInQuestion): Promise<EdgeKeeper | undefined> {
  if (edge.from.kind !== 'goal' || edge.to.kind !== 'measure') return undefined;
  const measure = await findMeasureById(db, edge.to.id);
  return measure?.goal.id === edge.from.id ? { href: routes.measure.href({ code: measure.code }) } : undefined;
}
