import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../database/database.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Actor } from '../permissions/actor.ts';
import type { Permission } from '../permissions/permissions.ts';
import { makeAccess } from '../permissions/table.ts';
import { useDatabase } from '../testing/database.ts';
import { indexText, removeText, searchTexts } from './search.ts';

const { db, rolledBack } = useDatabase();
const may = 'sample.offer.read' as Permission;
const access = makeAccess([{ [may]: { roles: ['coordinator'], within: ['partner'] } }]);
const coordinator: Actor = {
  kind: 'person',
  id: crypto.randomUUID(),
  name: 'K',
  roles: [{ role: 'coordinator', scope: null }],
};
const own = { kind: 'organisation', id: crypto.randomUUID() };
const partner: Actor = { kind: 'person', id: crypto.randomUUID(), name: 'P', roles: [{ role: 'partner', scope: own }] };

async function offer(
  on: Db,
  title: string,
  more: { text?: string; language?: LanguageTag; code?: string; id?: string } = {},
) {
  const id = more.id ?? crypto.randomUUID();
  const { text = '', language = 'de' } = more;
  await indexText(on, {
    kind: 'offer',
    id,
    language,
    title,
    text,
    href: `/${language}/angebote/${id}`,
    isPublic: true,
    ...(more.code ? { code: more.code } : {}),
  });
  return id;
}

const titles = async (on: Db, text: string, language: LanguageTag = 'de') =>
  (await searchTexts(on, text, { publicOnly: true, language })).map((found) => found.title);

test(
  'words are found in their other forms, with and without accents and capitals',
  rolledBack(async (trx) => {
    await offer(trx, 'Offene Häuser', { text: 'Beratung für geflüchtete Frauen und Mütter' });
    for (const text of ['haus', 'HÄUSER', 'hauser', 'Beratungen', 'frau', 'mutter', 'gefluchtete']) {
      expect(await titles(trx, text), text).toEqual(['Offene Häuser']);
    }
  }),
);

test(
  'what is indexed once more as it was is not written again, and what changed is',
  rolledBack(async (trx) => {
    const version = async () =>
      (await sql<{ ctid: string }>`select ctid::text from search.document`.execute(trx)).rows[0]?.ctid;
    const id = await offer(trx, 'Sprachcafé', { text: 'Jeden Dienstag' });
    const first = await version();
    await offer(trx, 'Sprachcafé', { text: 'Jeden Dienstag', id });
    expect(await version()).toBe(first);
    await offer(trx, 'Sprachcafé', { text: 'Jeden Montag', id });
    expect(await version()).not.toBe(first);
    expect(await titles(trx, 'Montag')).toEqual(['Sprachcafé']);
  }),
);

test(
  'parts of German words that are written together are found',
  rolledBack(async (trx) => {
    await offer(trx, 'Sprachcafé Musterau', { text: 'Jeden Dienstag im Mehrgenerationenhaus, mit Kinderbetreuung' });
    for (const text of ['café', 'sprach', 'Betreuung', 'generationen', 'Cafe Musterau']) {
      expect(await titles(trx, text), text).toEqual(['Sprachcafé Musterau']);
    }
    expect(await titles(trx, 'Schwimmen')).toEqual([]);
  }),
);

test(
  'a title that is nearly what was typed is found',
  rolledBack(async (trx) => {
    await offer(trx, 'Migrationsberatung der Caritas');
    for (const text of ['Migratonsberatung', 'Migrationsberatug', 'migrations beratung']) {
      expect(await titles(trx, text), text).toEqual(['Migrationsberatung der Caritas']);
    }
  }),
);

test(
  'a title that only shares a part of its letters is not found',
  rolledBack(async (trx) => {
    await offer(trx, 'Samstagsschule für Kinder');
    await offer(trx, 'Elterncafé', { text: 'Austausch über Kita, Schule und Alltag' });
    for (const text of ['Kinderarzt', 'Kinderklinik', 'Zahnarzt']) expect(await titles(trx, text), text).toEqual([]);
  }),
);

test(
  'typing mistakes are forgiven in every script',
  rolledBack(async (trx) => {
    await offer(trx, 'Мовні курси для дорослих', { language: 'uk' });
    await offer(trx, 'دورات اللغة الألمانية للنساء', { language: 'ar' });
    await offer(trx, 'Kadınlar için yüzme kursu', { language: 'tr' });
    expect(await titles(trx, 'дороснлих', 'uk')).toEqual(['Мовні курси для дорослих']);
    expect(await titles(trx, 'الالمانبة', 'ar')).toEqual(['دورات اللغة الألمانية للنساء']);
    expect(await titles(trx, 'yuzmme', 'tr')).toEqual(['Kadınlar için yüzme kursu']);
  }),
);

test(
  'little words need not be there, one of two is enough where somebody says "or", and signs are no letters',
  rolledBack(async (trx) => {
    await offer(trx, 'Kurs nur unter Frauen');
    await offer(trx, 'Väter/Mütter A1/A2');
    await offer(trx, 'Integrations\u00adlotsin');
    expect(await titles(trx, 'Kurse für Frauen')).toEqual(['Kurs nur unter Frauen']);
    expect(await titles(trx, 'Muetter')).toEqual(['Väter/Mütter A1/A2']);
    expect(await titles(trx, 'A2')).toEqual(['Väter/Mütter A1/A2']);
    expect(await titles(trx, 'Integrationslotsin')).toEqual(['Integrations\u00adlotsin']);
    expect((await titles(trx, 'Frauen oder Mütter')).sort()).toEqual(['Kurs nur unter Frauen', 'Väter/Mütter A1/A2']);
    expect((await titles(trx, 'women or Mütter')).sort()).toEqual(['Väter/Mütter A1/A2']);
  }),
);

test(
  'keywords find a thing and are never shown',
  rolledBack(async (trx) => {
    await indexText(trx, {
      kind: 'offer',
      id: crypto.randomUUID(),
      language: 'de',
      title: 'Treff',
      text: 'Tee und Deutsch',
      keywords: 'childcare · Frauen',
      href: '/de/x',
      isPublic: true,
    });
    const [found] = await searchTexts(trx, 'childcare', { publicOnly: true, language: 'en' });
    expect(found?.excerpt).toBe('Tee und Deutsch');
  }),
);

test(
  'who types the number of a thing gets it first',
  rolledBack(async (trx) => {
    await offer(trx, 'Bericht zu M-121', { text: 'M-121 M-121 M-121' });
    await offer(trx, 'Sprachcafé', { code: 'M-121' });
    expect(await titles(trx, 'm-121')).toEqual(['Sprachcafé', 'Bericht zu M-121']);
  }),
);

test(
  'Arabic, Ukrainian, Turkish and Polish texts are found in their own script',
  rolledBack(async (trx) => {
    await offer(trx, 'دورات اللغة الألمانية للنساء', { language: 'ar' });
    await offer(trx, 'Мовні курси для дорослих', { language: 'uk', text: 'Безкоштовно, з доглядом за дітьми' });
    await offer(trx, 'Kadınlar için dil kursları', { language: 'tr' });
    await offer(trx, 'Poradnia dla rodzin', { language: 'pl', text: 'Pomoc w żłobku i szkole' });
    expect(await titles(trx, 'اللغة', 'ar')).toEqual(['دورات اللغة الألمانية للنساء']);
    expect(await titles(trx, 'نساء', 'ar')).toEqual(['دورات اللغة الألمانية للنساء']);
    expect(await titles(trx, 'курси', 'uk')).toEqual(['Мовні курси для дорослих']);
    expect(await titles(trx, 'ДІТЬМИ', 'uk')).toEqual(['Мовні курси для дорослих']);
    expect(await titles(trx, 'kurs', 'tr')).toEqual(['Kadınlar için dil kursları']);
    expect(await titles(trx, 'zlobku', 'pl')).toEqual(['Poradnia dla rodzin']);
  }),
);

test(
  'a thing comes once, in the language of the reader where it has a text there',
  rolledBack(async (trx) => {
    const id = await offer(trx, 'Sprachcafé');
    await offer(trx, 'Language café', { language: 'en', id });
    expect(await titles(trx, 'café', 'en')).toEqual(['Language café']);
    expect(await titles(trx, 'café', 'de')).toEqual(['Sprachcafé']);
    expect(await titles(trx, 'Sprachcafé', 'pl')).toEqual(['Sprachcafé']);
  }),
);

test(
  'readers without account find nothing of the workspace, and partners only what is theirs',
  rolledBack(async (trx) => {
    const id = crypto.randomUUID();
    const internal = { kind: 'offer', id, language: 'de', href: `/angebote/${id}`, isPublic: false, may } as const;
    await indexText(trx, { ...internal, title: 'Sprachcafé', text: 'Träger droht auszusteigen', scopes: [own] });
    await indexText(trx, {
      ...internal,
      id: crypto.randomUUID(),
      title: 'Fremder Treff',
      text: 'Träger droht auszusteigen',
    });
    await offer(trx, 'Sprachcafé', { id });
    const search = async (by: Actor, text: string) =>
      (await searchTexts(trx, text, { publicOnly: false, by, access, language: 'de' })).map((found) => found.href);
    expect(await titles(trx, 'aussteigen')).toEqual([]);
    expect(await titles(trx, 'auszusteigen')).toEqual([]);
    expect((await search(coordinator, 'auszusteigen')).length).toBe(2);
    expect(await search(partner, 'auszusteigen')).toEqual([`/angebote/${id}`]);
    expect(await search({ kind: 'guest' }, 'auszusteigen')).toEqual([]);
    expect(await search(coordinator, 'Sprachcafé')).toEqual([`/angebote/${id}`]);
  }),
);

test(
  'what is taken out or rewritten is no longer found',
  rolledBack(async (trx) => {
    const id = await offer(trx, 'Sprachcafé');
    await offer(trx, 'Begegnungscafé', { id });
    expect(await titles(trx, 'Sprachcafé Sprachcafé')).toEqual([]);
    expect(await titles(trx, 'Begegnung')).toEqual(['Begegnungscafé']);
    await removeText(trx, { kind: 'offer', id });
    expect(await titles(trx, 'Begegnung')).toEqual([]);
  }),
);

test(
  'the excerpt shows the words in their sentence',
  rolledBack(async (trx) => {
    await offer(trx, 'Treff', {
      text: `${'Wir reden viel. '.repeat(20)}Kommen Sie zum Nähkurs am Freitag. ${'Und noch mehr. '.repeat(20)}`,
    });
    const [found] = await searchTexts(trx, 'Nähkurs', { publicOnly: true, language: 'de' });
    expect(found?.excerpt).toContain('Kommen Sie zum Nähkurs am Freitag.');
    expect(found?.excerpt.length).toBeLessThan(200);
  }),
);

test.each([
  '',
  '   ',
  '!!!',
  '" or 1=1 --',
  "';drop table x",
  '%',
  '_',
  '\\',
  '((',
  '&|!',
  'a & ! b',
  '-',
  'x'.repeat(5_000),
])('whatever is typed is an answer, not an error: %s', (text) =>
  rolledBack(async (trx) => {
    await offer(trx, 'Sprachcafé');
    expect(await titles(trx, text)).toEqual([]);
  })(),
);

/** How often the whole index was read through in this transaction. */
async function readsThrough(on: Db): Promise<number> {
  const { rows } = await sql<{ scans: number }>`select seq_scan::int as scans from pg_stat_xact_user_tables
    where schemaname = 'search' and relname = 'document'`.execute(on);
  return rows[0]?.scans ?? 0;
}

test('ten thousand texts are searched in a moment', async () => {
  await sql`insert into search.document (kind, id, language, is_public, title, text, href)
    select 'offer', gen_random_uuid(), 'de', true, 'Angebot ' || n || ' ' || md5(n::text),
      repeat(md5((n * 7)::text) || ' Beratung und Begleitung im Alltag ', 4), '/de/angebote/' || n
    from generate_series(1, 10000) n`.execute(db());
  await offer(db(), 'Sprachcafé Musterau', { text: 'Deutschkurs im Jugendamt mit Kinderbetreuung, для дорослих' });
  await sql`vacuum analyze search.document`.execute(db());
  const times: number[] = [];
  for (const text of [
    'Kinderbetreuung',
    'Deutschkurse',
    'kurs',
    'Sprachcafe',
    'Musterau',
    'Sprachkafe',
    'Amt',
    'дорослих',
  ]) {
    const start = performance.now();
    const { found, scans } = await db()
      .transaction()
      .execute(async (trx) => ({ found: await titles(trx, text), scans: await readsThrough(trx) }));
    times.push(performance.now() - start);
    expect(found[0], text).toBe('Sprachcafé Musterau');
    expect(scans, `${text} is found by an index`).toBe(0);
  }
  console.info(`search: ${times.map((time) => time.toFixed(0)).join(', ')} ms among 10,001 texts`);
  expect(Math.max(...times)).toBeLessThan(1_000);
}, 180_000);
