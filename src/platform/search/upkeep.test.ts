import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { indexText } from './search.ts';
import { isTakenApartOtherwise, takeApartAnew } from './upkeep.ts';

const { rolledBack } = useDatabase();

test(
  'texts whose words another version or locale took apart are taken apart anew, once',
  rolledBack(async (db) => {
    const id = crypto.randomUUID();
    await indexText(db, {
      kind: 'offer',
      id,
      language: 'de',
      isPublic: true,
      title: 'Kurse',
      text: 'Мова',
      href: '/a',
    });
    // As it is left by a start that gave the database other letters: nobody knows by what the words were taken apart.
    expect(await isTakenApartOtherwise(db)).toBe(true);
    await takeApartAnew(db);
    expect(await isTakenApartOtherwise(db)).toBe(false);
    await sql`update search.taken_apart set by_what = '15 C'`.execute(db);
    expect(await isTakenApartOtherwise(db)).toBe(true);
    await takeApartAnew(db);
    expect(await isTakenApartOtherwise(db)).toBe(false);
    const { rows } = await sql`select 1 from search.document where plain_text like '%мова%'`.execute(db);
    expect(rows).toHaveLength(1);
  }),
);
