import {
  type Edition,
  findEditionById,
  isPublicEdition,
  listFields,
  listGoals,
  listMeasures,
} from '#modules/concept/index.ts';
import type { AboutQuestion, AboutThing } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { findPeriodAt } from '../period/data.ts';

/** What comments on a draft can be about, by its id: the edition itself, its fields, goals and measures. */
export async function thingsOf(db: Db, edition: Edition): Promise<Map<string, AboutThing>> {
  const shared = { isPublic: isPublicEdition(edition), edition: edition.code };
  const things: AboutThing[] = [
    { kind: 'edition', id: edition.id, code: edition.code, title: edition.title, ...shared },
    ...(await listFields(db, edition.id)).map(
      ({ id, code, title }): AboutThing => ({ kind: 'field', id, code, title, ...shared }),
    ),
    ...(await listGoals(db, edition.id)).map(
      ({ id, code, title }): AboutThing => ({ kind: 'goal', id, code, title, ...shared }),
    ),
    ...(await listMeasures(db, edition.id)).map(
      ({ id, code, title }): AboutThing => ({ kind: 'measure', id, code, title, ...shared }),
    ),
  ];
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** What somebody speaks of where a draft is open; without a code the draft as a whole. */
export async function aboutAtDraft({ db, occasionId, code, id }: AboutQuestion): Promise<AboutThing | undefined> {
  const period = await findPeriodAt(db, occasionId);
  const edition = period && (await findEditionById(db, period.editionId));
  if (!edition) return undefined;
  const things = await thingsOf(db, edition);
  const wanted = (code || edition.code).toLowerCase();
  return id === undefined ? [...things.values()].find((one) => one.code.toLowerCase() === wanted) : things.get(id);
}
