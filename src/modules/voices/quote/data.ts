import type { Db } from '#platform/database/database.ts';
import type { Span } from './rules.ts';

export interface Quote {
  id: string;
  text: string;
  cardCode: string;
  language: string;
}

/** The quotes of a finding that stand word for word in cards others may read. */
export async function listQuotes(db: Db, findingId: string): Promise<Quote[]> {
  const rows = await db
    .selectFrom('voices.quote as q')
    .innerJoin('voices.contribution as c', 'c.id', 'q.contribution_id')
    .select(['q.id', 'q.text', 'c.code', 'c.language'])
    .where('q.finding_id', '=', findingId)
    .orderBy('c.code')
    .orderBy('q.text')
    .execute();
  return rows.map((row) => ({ id: row.id, text: row.text, cardCode: row.code, language: row.language }));
}

/** Stores a verified quote with the places where it was found; false where the same quote is there. */
export async function insertQuote(
  db: Db,
  quote: { findingId: string; contributionId: string; text: string; spans: readonly Span[]; at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('voices.quote')
    .values({
      finding_id: quote.findingId,
      contribution_id: quote.contributionId,
      text: quote.text,
      spans: JSON.stringify(quote.spans),
      verified_at: quote.at,
    })
    .onConflict((conflict) => conflict.columns(['finding_id', 'contribution_id', 'text']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Takes out the quotes of a card that no longer stand in what may be read. */
export async function deleteQuotes(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db
      .deleteFrom('voices.quote')
      .where('id', 'in', [...ids])
      .execute();
}

/** The quotes taken from a card. */
export async function listQuotesOfCard(db: Db, contributionId: string): Promise<{ id: string; text: string }[]> {
  return db
    .selectFrom('voices.quote')
    .select(['id', 'text'])
    .where('contribution_id', '=', contributionId)
    .orderBy('id')
    .execute();
}
