import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { searchable } from '../i18n/searchable.rules.ts';
import { saysSought, soughtIn } from '../i18n/sought.rules.ts';
import { useDatabase } from '../testing/database.ts';
import { says } from './says-words.ts';

const { db } = useDatabase();
const templates = readFileSync(new URL('../../../templates/topics.json', import.meta.url), 'utf8');
const letters = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

test('texts are folded in the database exactly as what is typed', async () => {
  const texts = [
    // Every letter and sign of the scripts that readers write in, alone and between others.
    ...[...letters(0x20, 0x24f), ...letters(0x2b0, 0x2ff), ...letters(0x400, 0x52f)].flatMap((one) => [
      one,
      `b${one}c`,
    ]),
    ...[...letters(0x600, 0x6ff), ...letters(0x2000, 0x20bf), ...letters(0xfb50, 0xfc00)].map((one) => `ب${one}ج`),
    ...[...letters(0x1e00, 0x1eff), ...letters(0xfe00, 0xfe6f)].map((one) => `x${one}y`),
    ...(templates.match(/"[^"]+"/g) ?? []),
    'Grüße 👋🏽 an Straße und Maße, „Väter/Mütter“ – A1/A2 · z.B. B1.2',
    'BRUECKENPFEILER Steuer Feuer Quelle neue aktuell Michael Äußerung Israel',
    'İSPARTA ısparta ŁÓDŹ п’ять п\u02bcять П\u0027ЯТЬ Їжак Ґанок сім’я',
    'اللُّغَة ، دورة؟ كورس‌ها ۱۲٣ \u00adSozial\u00adberatung\u200b \u202atest\u202c',
  ];
  const { rows } = await sql<{ text: string; folded: string }>`
    select text, search.plain(text) as folded from unnest(${sql.val(texts)}::text[]) as text`.execute(db());
  const different = rows.filter(({ text, folded }) => folded !== searchable(text));
  expect(different.map(({ text, folded }) => ({ text, folded, typed: searchable(text) }))).toEqual([]);
  expect(rows.length).toBe(texts.length);
});

test.each([
  ['Sozialverband Brückenpfeiler e. V.', 'Brueckenpfeiler', true],
  ['Sozialverband Brueckenpfeiler e. V.', 'brückenpfeiler', true],
  ['Hilfe zum Führerschein', 'Führerschein?', true],
  ['Hilfe zum Führerschein', '„Führerschein“', true],
  ['Hilfe zum Führerschein', 'Führerschein, Hilfe', true],
  ['Integrations\u00adlotse', 'Integrationslotse', true],
  ['Deutsch A1/A2', 'A2', true],
  ['Sprachkurs B1', 'Kurse', true],
  ['Exkursionen in den Wald', 'Kurses', false],
  ['Beratung für Frauen', 'Beratungen der Frau', true],
  ['Kurs Väter/Mütter', 'Muetter', true],
  ['Kindergärten', 'Kindergarten', true],
  ['Büros im Rathaus', 'Büro', true],
  ['Museum', 'Museen', true],
  ['Ärztin', 'Ärzte', true],
  ['Jugendamt', 'Amt', true],
  ['Hamster', 'ams', false],
  ['Islamische Gemeinde', 'iş', false],
  ['Schuldnerberatung', 'Schule', false],
  ['Begleitung', 'Leiter', false],
  ['Frauencafé', 'Männer oder Frauen', true],
  ['Elterncafé', 'Kinderarzt', false],
  ['M-121 Sprachcafé', 'm-121', true],
  ['M-122 zu 121 Stellen', 'm-121', false],
  ['دورات اللغة الألمانية', 'دورة لغة', true],
  ['دورة لغة', 'دورة اللغة؟', true],
  ['کورس‌های زبان', 'كورسها', true],
  ['Мовні курси для дорослих', 'курсів', true],
  ['Kadınlar için', 'kadın', true],
  ['kadın', 'KADINLAR', true],
  ['Kursy językowe', 'kursów', true],
  ['Tłumacz', 'tlumacze', true],
  ['alles Mögliche', '  ', true],
  ['alles Mögliche', '%', true],
])('a list of "%s" searched for "%s" in memory and in the database: %s', async (text, words, isThere) => {
  expect(saysSought(text, soughtIn(words))).toBe(isThere);
  const { rows } = await sql<{ is: boolean }>`select ${says(sql`${text}::text`, words)} as is`.execute(db());
  expect(rows[0]?.is).toBe(isThere);
});
