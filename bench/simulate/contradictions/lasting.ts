import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** What was there once and stays as it was. */
export interface Lasting {
  faults(db: Db): Promise<string[]>;
}

/** Rows that never go and never change once they are there, each as its name and a fingerprint of what must stay. */
const kept: readonly (readonly [what: string, ask: (db: Db) => Promise<{ rows: { id: string; print: string }[] }>])[] =
  [
    [
      'a card',
      (db) => sql<{ id: string; print: string }>`select id::text, code as print from voices.contribution`.execute(db),
    ],
    [
      'a frozen report',
      (db) =>
        sql<{ id: string; print: string }>`
      select code as id, md5((to_jsonb(r) - 'withdrawn_reason')::text) as print from evaluation.report r`.execute(db),
    ],
    [
      'a goal of an adopted edition',
      (db) =>
        sql<{ id: string; print: string }>`
      select g.id::text, md5(to_jsonb(g)::text) as print from concept.goal g
      join concept.edition e on e.id = g.edition_id where e.adopted_on is not null`.execute(db),
    ],
    [
      'what was resolved of a measure',
      (db) =>
        sql<{ id: string; print: string }>`
      select measure_id::text as id, md5(to_jsonb(r)::text) as print from concept.measure_resolved r`.execute(db),
    ],
  ];

export function lastingOf(): Lasting {
  const seen = new Map<string, string>();
  let entries = 0;
  return {
    async faults(db) {
      const wrong: string[] = [];
      for (const [what, ask] of kept) {
        const now = new Map((await ask(db)).rows.map(({ id, print }) => [`${what} ${id}`, print]));
        for (const [id, print] of seen) {
          if (!id.startsWith(`${what} `)) continue;
          const present = now.get(id);
          if (present !== print) wrong.push(`${id} ${present === undefined ? 'is gone' : 'has changed'}`);
        }
        for (const [id, print] of now) seen.set(id, print);
      }
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from history.entry`.execute(db);
      const count = rows[0]?.count ?? 0;
      if (count < entries) wrong.push(`${entries - count} entries of the history are gone`);
      entries = count;
      return wrong;
    },
  };
}
