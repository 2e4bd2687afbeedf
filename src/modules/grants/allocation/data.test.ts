import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { findGrantByCode } from '../grant/data.ts';

const site = useMusterau();

/** Writes past every rule of the application; true where the database took it. */
async function insertRaw(grantId: string, measureId: string, cents: number): Promise<boolean> {
  const write = inTransaction(site.db(), {}, (db) =>
    sql`insert into grants.allocation (grant_id, measure_id, amount_cents) values (${grantId}, ${measureId}, ${cents})`.execute(
      db,
    ),
  );
  return write.then(
    () => true,
    () => false,
  );
}

test('Invariante 1: keine Folge von Zuordnungen kommt über das Bewilligte, auch nicht an der Anwendung vorbei', async () => {
  const grant = await findGrantByCode(site.db(), 'FM08');
  const measures = await sql<{ id: string }>`select id from concept.measure order by id limit 12`.execute(site.db());
  if (!grant?.grantedCents) throw new Error('FM08 is missing');
  const { id, grantedCents } = grant;
  const amounts = fc.array(fc.integer({ min: 1, max: 1_200_000 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(amounts, async (wanted) => {
      await sql`delete from grants.allocation where grant_id = ${id}`.execute(site.db());
      let allocated = 0;
      for (const [index, cents] of wanted.entries()) {
        const taken = await insertRaw(id, measures.rows[index]?.id ?? '', cents);
        expect(taken).toBe(allocated + cents <= grantedCents);
        if (taken) allocated += cents;
      }
      const { rows } = await sql<{ sum: number }>`
        select coalesce(sum(amount_cents), 0)::bigint as sum from grants.allocation where grant_id = ${id}`.execute(
        site.db(),
      );
      expect(Number(rows[0]?.sum)).toBe(allocated);
    }),
    { numRuns: 25 },
  );
}, 60_000);
