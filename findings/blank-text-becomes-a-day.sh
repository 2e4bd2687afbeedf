#!/bin/sh
# PostgreSQL 18 (PGlite 0.5.17, which is 18.7; the same in the server 18.4), to_date.
#
# An empty text is no error and not null, but a day: the first of January of the year 1 before Christ. A date
# without a year ("30.11.") is a day of the same year, one with two digits of the year 26, and what stands behind
# the date ("oder später") is passed over. Casting the same texts to date refuses all of them.
#
# Seen on 30 November 2026: "" 0001-01-01 BC, "30.11." 0001-11-30 BC, "30.11.26" 0026-11-30, "30.11.2026 oder
# später" 2026-11-30
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17 >/dev/null

cat >look.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();

const texts = ['', '30.11.', '30.11.26', '30.11.2026 oder später'];
const days = [];
for (const text of texts) {
  const { rows } = await db.query("select to_date($1, 'DD.MM.YYYY')::text as day", [text]);
  days.push(`"${text}" ${rows[0].day}`);
}
console.log(days.join(', '));
JS
seen=$(node look.mjs)

echo "EXPECTED an error for each"
echo "SEEN $seen"
if [ "$seen" != '"" 0001-01-01 BC, "30.11." 0001-11-30 BC, "30.11.26" 0026-11-30, "30.11.2026 oder später" 2026-11-30' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
