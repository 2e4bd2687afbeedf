import type { Db } from '#platform/database/database.ts';

/** A funder's programme; its rules are data. */
export interface Programme {
  id: string;
  code: string;
  title: string;
  funder: string;
  /** In the funder's words: "31.12. des Vorjahres". */
  deadlines: readonly { key: string; rule: string }[];
  verify: string;
}

/** All programmes by code. */
export async function listProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db
    .selectFrom('grants.programme')
    .select(['id', 'code', 'title', 'funder', 'deadlines', 'verify'])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, deadlines: row.deadlines as unknown as Programme['deadlines'] }));
}

/** Adds a programme, or updates the one with this code; gives its id and whether it was new. */
export async function saveProgramme(
  db: Db,
  programme: Omit<Programme, 'id'> & { parts: readonly unknown[] },
): Promise<{ id: string; isNew: boolean }> {
  const stored = await db
    .selectFrom('grants.programme')
    .select('id')
    .where('code', '=', programme.code)
    .executeTakeFirst();
  const values = {
    code: programme.code,
    title: programme.title,
    funder: programme.funder,
    parts: JSON.stringify(programme.parts),
    deadlines: JSON.stringify(programme.deadlines),
    verify: programme.verify,
  };
  if (stored) {
    await db.updateTable('grants.programme').set(values).where('id', '=', stored.id).execute();
    return { id: stored.id, isNew: false };
  }
  const added = await db.insertInto('grants.programme').values(values).returning('id').executeTakeFirstOrThrow();
  return { id: added.id, isNew: true };
}
