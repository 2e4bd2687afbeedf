#!/bin/sh
# pg 8.23.1 writing a list into a json or jsonb column (checked with PostgreSQL 18 in PGlite 0.5.17).
#
# A list is sent as an array of PostgreSQL, written with braces. A list with something in it is therefore refused
# as JSON, which one notices. The empty list is sent as "{}": valid JSON, stored without an error, and from then
# on an object, so that length, map and every reader that expects a list fail much later.
#
# Seen on 30 November 2026: ["a"] is refused, [] is {}
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts pg@8.23.1 @electric-sql/pglite@0.5.17 >/dev/null

cat >look.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import utils from 'pg/lib/utils.js';

const db = new PGlite();
async function store(list) {
  try {
    const { rows } = await db.query('select $1::text::jsonb as stored', [utils.prepareValue(list)]);
    return JSON.stringify(rows[0].stored);
  } catch {
    return 'refused';
  }
}
console.log(`["a"] is ${await store(['a'])}, [] is ${await store([])}`);
JS
seen=$(node look.mjs)

echo 'EXPECTED ["a"] is refused, [] is refused or []'
echo "SEEN $seen"
if [ "$seen" != '["a"] is refused, [] is {}' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
