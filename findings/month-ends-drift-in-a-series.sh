#!/bin/sh
# PostgreSQL 18 (PGlite 0.5.17, which is 18.7; the same in the server 18.4), generate_series by month.
#
# A series from 31 January steps from its last value, not from its start: after 28 February it stays on the 28th
# for good, and the last days of all later months are missed. Adding n months to the start gives the month ends.
# Monthly deadlines and key dates fall up to three days early, depending only on where the series began.
#
# Seen on 30 November 2026: series 31.01. 28.02. 28.03. 28.04. 28.05.; added 31.01. 28.02. 31.03. 30.04. 31.05.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17 >/dev/null

cat >look.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();

const days = async (query) => (await db.query(query)).rows.map((row) => row.day).join(' ');
const series = await days(
  "select to_char(d, 'DD.MM.') as day from generate_series(date '2027-01-31', date '2027-05-31', interval '1 month') d",
);
const added = await days(
  "select to_char(date '2027-01-31' + n * interval '1 month', 'DD.MM.') as day from generate_series(0, 4) n",
);
console.log(`series ${series}; added ${added}`);
JS
seen=$(node look.mjs)

echo "EXPECTED series 31.01. 28.02. 31.03. 30.04. 31.05.; added 31.01. 28.02. 31.03. 30.04. 31.05."
echo "SEEN $seen"
if [ "$seen" != 'series 31.01. 28.02. 28.03. 28.04. 28.05.; added 31.01. 28.02. 31.03. 30.04. 31.05.' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
