import type { Db } from '#platform/database/database.ts';
import { findCurrentEdition } from '../edition/data.ts';
import { listFields } from './data.ts';

/** The fields of the concept as choices for an offer, by code; none where the county has no concept yet. */
export async function fieldsForOffers({ db }: { db: Db }): Promise<{ id: string; name: string }[]> {
  const edition = await findCurrentEdition(db);
  const fields = edition ? await listFields(db, edition.id) : [];
  return fields.map(({ code, title }) => ({ id: code, name: `${code} ${title}` }));
}
