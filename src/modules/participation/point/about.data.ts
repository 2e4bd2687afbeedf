import { listFields, listGoals, listMeasures } from '#modules/concept/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { About } from './rules.ts';

/** Everything in an edition that a point can be about: its fields, goals and measures. */
export async function listAbout(db: Db, editionId: string): Promise<About[]> {
  const fields = await listFields(db, editionId);
  const goals = await listGoals(db, editionId);
  const measures = await listMeasures(db, editionId);
  return [
    ...fields.map(({ id, code, title }) => ({ kind: 'field' as const, id, code, title })),
    ...goals.map(({ id, code, title }) => ({ kind: 'goal' as const, id, code, title })),
    ...measures.map(({ id, code, title }) => ({ kind: 'measure' as const, id, code, title })),
  ];
}
