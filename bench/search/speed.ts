import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.ts';
import { searchTexts } from '../../src/platform/search/search.ts';
import { type Figure, percentile, timed } from '../figures.ts';

const texts = 40_000;
const rounds = 5;
/** Rare and frequent, whole and piece, with a mistake, in three scripts. */
const questions = [
  'Kinderbetreuung',
  'Kurse für Frauen',
  'Sprachcafe',
  'Schwimkurs',
  'B1',
  'Amt',
  'курсів',
  'دورة اللغة',
  'O-018',
];

/** How long an answer takes in a county with very many texts. */
export async function measureSpeed(db: Db, note: (line: string) => void): Promise<Figure[]> {
  const planted = await timed(() => plant(db));
  note(`${texts} texts planted in ${(planted / 1000).toFixed(0)} s`);
  const [ours, peers]: [number[], number[]] = [[], []];
  for (const words of questions) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await timed(() => inTurn(db, (trx) => searchTexts(trx, words, { publicOnly: true, language: 'de' }))));
      peers.push(await timed(() => peer(db, words)));
    }
    ours.push(...times);
    note(`${words}: ${percentile(times, 0.5).toFixed(1)} ms`);
  }
  return [
    {
      what: `an answer among ${texts} texts, 19 of 20`,
      ours: percentile(ours, 0.95),
      unit: 'ms',
      peers: [{ name: 'plain german full text with an index', value: percentile(peers, 0.95) }],
      limit: { kind: 'at most', value: 200, why: 'a page is there at once' },
    },
  ];
}

const inTurn = <T>(db: Db, work: (trx: Db) => Promise<T>) => db.transaction().execute(work);

async function plant(db: Db): Promise<void> {
  await sql`insert into search.document (kind, id, language, is_public, code, title, text, href)
    select 'planted', gen_random_uuid(), 'de', true, 'P-' || n,
      (array['Beratung', 'Treffpunkt', 'Gruppe', 'Stelle', 'Runde'])[1 + n % 5] || ' ' || md5(n::text),
      md5((n * 7)::text) || ' Begleitung im Alltag ' || md5((n * 11)::text)
        || case when n % 400 = 0 then ' Deutschkurs B1 für Frauen mit Kinderbetreuung im Jugendamt' else '' end
        || case when n % 500 = 0 then ' курси німецької' when n % 501 = 0 then ' دورات اللغة' else '' end,
      '/de/x/' || n
    from generate_series(1, ${sql.lit(texts)}) n`.execute(db);
  await sql`create index on search.document using gin (to_tsvector('german', title || ' ' || text))`.execute(db);
  await sql`vacuum analyze search.document`.execute(db);
}

const peer = (db: Db, words: string) =>
  sql`select code from search.document, websearch_to_tsquery('german', ${words}) query
    where to_tsvector('german', title || ' ' || text) @@ query and is_public
    order by ts_rank(to_tsvector('german', title || ' ' || text), query) desc limit 30`.execute(db);
