import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Card, cardOf, cards } from '../contribution/data.ts';

/** The first cards of each of some findings, those with most votes first. One query, however many findings. */
export async function listFirstCards(db: Db, findingIds: readonly string[], each: number): Promise<Card[]> {
  if (findingIds.length === 0) return [];
  const rows = await cards(db)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom((inner) =>
          inner
            .selectFrom('voices.fate as f')
            .innerJoin('voices.contribution as c', 'c.id', 'f.contribution_id')
            .select(['c.id'])
            .select(
              sql<number>`row_number() over (partition by f.finding_id order by c.votes desc, c.code)`.as('place'),
            )
            .where('f.replaced_at', 'is', null)
            .where('f.finding_id', 'in', [...findingIds])
            .as('placed'),
        )
        .select('placed.id')
        .where('placed.place', '<=', each),
    )
    .orderBy('votes', 'desc')
    .orderBy('code')
    .execute();
  return rows.map(cardOf);
}
