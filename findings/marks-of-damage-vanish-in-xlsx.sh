#!/bin/sh
# write-excel-file 4.1.1, text cells.
#
# U+FFFD, the mark that stands where a letter was lost in an earlier conversion, is a valid character of XML 1.0, and
# spreadsheets show it. The writer takes it out together with the signs that XML forbids, without an error: what was
# visibly damaged looks whole and says something else ("Stra\ufffde" becomes "Strae"), and a cell of nothing but the
# mark is empty.
#
# Seen on 30 November 2026: Strae, (nothing)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts write-excel-file@4.1.1 fflate@0.8.2 >/dev/null

cat >look.mjs <<'JS'
import { strFromU8, unzipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';

const cells = ['Stra\ufffde', '\ufffd'].map((value) => ({ value, type: String }));
const written = await writeXlsx([cells]);
const files = unzipSync(new Uint8Array(await written.toBuffer()));
const all = Object.values(files).map((bytes) => strFromU8(bytes)).join('');
const texts = ['Stra\ufffde', 'Strae'].filter((text) => all.includes(`>${text}<`));
console.log(`${texts.join(', ')}, ${all.includes('\ufffd') ? 'the mark' : '(nothing)'}`);
JS
seen=$(node look.mjs)

echo 'EXPECTED the text as it was given, mark and all'
echo "SEEN $seen"
if [ "$seen" != 'Strae, (nothing)' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
