#!/bin/sh
# PostgreSQL 18 (PGlite 0.5.17, which is 18.7; the same in the server 18.4).
#
# A decimal comma is no decimal comma, and no error either: the comma parts the input, and the first number counts
# as days. "1,5 hours", a German hour and a half, is 29 hours, "2,25 h" is three days and an hour; "0,5 hours" is
# five hours. Only where the unit is another ("1,5 minutes") the input is refused, so one test with it calms.
#
# Seen on 30 November 2026: 1.5 hours = 1.5; 1,5 hours = 29; 0,5 hours = 5; 2,25 h = 73
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17 >/dev/null

cat >look.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();

const hours = async (text) => {
  const { rows } = await db.query('select extract(epoch from $1::text::interval)::int / 3600.0 as hours', [text]);
  return `${text} = ${Number(rows[0].hours)}`;
};
console.log([await hours('1.5 hours'), await hours('1,5 hours'), await hours('0,5 hours'), await hours('2,25 h')].join('; '));
JS
seen=$(node look.mjs)

echo "EXPECTED an error for each comma, or 1.5, 0.5 and 2.25 hours"
echo "SEEN $seen"
if [ "$seen" != '1.5 hours = 1.5; 1,5 hours = 29; 0,5 hours = 5; 2,25 h = 73' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
