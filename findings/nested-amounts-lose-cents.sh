#!/bin/sh
# kysely 0.29.9, jsonArrayFrom (with PostgreSQL 18 in PGlite 0.5.17).
#
# The same numeric column is an exact string when it is selected, and a rounded number when it is selected inside
# jsonArrayFrom, because it goes through JSON.parse. The type of the nested rows still says string. Large amounts
# change, and 12.50 becomes 12.5.
#
# Seen on 30 November 2026: selected ["90071992547409.93","12.50"], nested [90071992547409.94,12.5]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts kysely@0.29.9 @electric-sql/pglite@0.5.17 >/dev/null

cat >look.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

const db = new Kysely({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
await sql`create table paid (amount numeric)`.execute(db);
await db.insertInto('paid').values([{ amount: '90071992547409.93' }, { amount: '12.50' }]).execute();
const plain = await db.selectFrom('paid').select('amount').execute();
const nested = await db.selectNoFrom((from) => jsonArrayFrom(from.selectFrom('paid').select('amount')).as('all')).executeTakeFirst();
const show = (rows) => JSON.stringify(rows.map(({ amount }) => amount));
console.log(`selected ${show(plain)}, nested ${show(nested.all)}`);
await db.destroy();
JS
seen=$(node look.mjs)

echo "EXPECTED selected and nested 90071992547409.93 and 12.50 as strings"
echo "SEEN $seen"
if [ "$seen" != 'selected ["90071992547409.93","12.50"], nested [90071992547409.94,12.5]' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
