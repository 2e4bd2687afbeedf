#!/bin/sh
# pg 8.23.1, types of results.
#
# A numeric comes as a string, so that no cent is lost. An array of numeric (array_agg(amount), numeric[]) goes
# through parseFloat: large amounts change, and the trailing zero of 1.10 goes. int8 does not do so: int8[] keeps
# its strings.
#
# Seen on 30 November 2026: numeric "90071992547409.93"; numeric[] [90071992547409.94,1.1]; int8[]
# ["9007199254740993"]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts pg@8.23.1 >/dev/null

cat >look.mjs <<'JS'
import pg from 'pg';

const read = (oid, text) => JSON.stringify(pg.types.getTypeParser(oid, 'text')(text));
const [numeric, numerics, bigints] = [1700, 1231, 1016];
console.log(
  `numeric ${read(numeric, '90071992547409.93')}; numeric[] ${read(numerics, '{90071992547409.93,1.10}')};`,
  `int8[] ${read(bigints, '{9007199254740993}')}`,
);
JS
seen=$(node look.mjs)

echo "EXPECTED numeric 90071992547409.93; numeric[] 90071992547409.93 and 1.10 as strings; int8[] 9007199254740993"
echo "SEEN $seen"
if [ "$seen" != 'numeric "90071992547409.93"; numeric[] [90071992547409.94,1.1]; int8[] ["9007199254740993"]' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
