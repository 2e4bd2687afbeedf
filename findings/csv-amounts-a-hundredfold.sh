#!/bin/sh
# SheetJS (npm xlsx) 0.18.5 reading a German CSV with semicolons.
#
# "1,50" becomes the number 150 and "12,5 %" becomes 125 per cent: the comma counts as a thousands mark wherever
# it stands. "1.234,56" is 1.23456, "1.2.2026" is the 2nd of January, "1-2" (a flat number) a day of 2001, while
# "30.11.2026" in the same column stays text. No warning. (raw: true keeps the texts.)
#
# Seen on 30 November 2026: 1,50 = 150; 12,5 % = 1.25; 1.234,56 = 1.23456; 1.2.2026 = 2026-01-02; 30.11.2026 =
# 30.11.2026; 1-2 = 36893
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 >/dev/null

cat >look.mjs <<'JS'
import XLSX from 'xlsx';

const csv = 'Betrag;Anteil;Summe;Tag;Haus\n1,50;12,5 %;1.234,56;1.2.2026;1-2\n2,50;5 %;10,00;30.11.2026;4\n';
const book = XLSX.read(csv, { type: 'string' });
const [first, second] = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]]);
const day = XLSX.SSF.format('yyyy-mm-dd', first.Tag);
console.log(`1,50 = ${first.Betrag}; 12,5 % = ${first.Anteil}; 1.234,56 = ${first.Summe}; 1.2.2026 = ${day}; 30.11.2026 = ${second.Tag}; 1-2 = ${first.Haus}`);
JS
seen=$(node look.mjs)

echo "EXPECTED 1,50 = 1.5; 12,5 % = 0.125; 1.234,56 = 1234.56; 1.2.2026 = 2026-02-01; 30.11.2026 a day too; 1-2 = 1-2"
echo "SEEN $seen"
if [ "$seen" != '1,50 = 150; 12,5 % = 1.25; 1.234,56 = 1.23456; 1.2.2026 = 2026-01-02; 30.11.2026 = 30.11.2026; 1-2 = 36893' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
