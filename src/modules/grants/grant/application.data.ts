import type { Db } from '#platform/database/database.ts';
import { type ApplicationChapter, type ApplicationWords, applicationChapters } from './application.rules.ts';

/** The own words of an application; empty where nobody has written any. */
export async function readApplicationWords(db: Db, grantId: string): Promise<ApplicationWords> {
  const rows = await db
    .selectFrom('grants.application_words')
    .select(['chapter', 'words'])
    .where('grant_id', '=', grantId)
    .execute();
  return Object.fromEntries(rows.map(({ chapter, words }) => [chapter as ApplicationChapter, words]));
}

/** Stores the own words of an application; a chapter left empty has none. */
export async function writeApplicationWords(db: Db, grantId: string, words: ApplicationWords): Promise<void> {
  await db.deleteFrom('grants.application_words').where('grant_id', '=', grantId).execute();
  const rows = applicationChapters.flatMap((chapter) => {
    const text = words[chapter];
    return text ? [{ grant_id: grantId, chapter, words: text }] : [];
  });
  if (rows.length > 0) await db.insertInto('grants.application_words').values(rows).execute();
}
