#!/bin/sh
# currency.js 2.0.4 and numeral 2.0.6, both set up for German.
#
# The minus sign of typography (U+2212), which papers, word processors and Intl in several languages write, is
# dropped: a refund of -12,50 Euro becomes a payment. "12,-", a German way to write twelve Euro, is minus twelve
# in numeral. No error.
#
# Seen on 30 November 2026: currency.js -12.5 12.5; numeral -12.5 12.5, 12,- = -12
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts currency.js@2.0.4 numeral@2.0.6 >/dev/null

cat >look.mjs <<'JS'
import currency from 'currency.js';
import numeral from 'numeral';
import 'numeral/locales/de.js';

numeral.locale('de');
const money = (text) => currency(text, { separator: '.', decimal: ',' }).value;
const [ascii, sign] = ['-12,50', '\u221212,50'];
console.log(`currency.js ${money(ascii)} ${money(sign)}; numeral ${numeral(ascii).value()} ${numeral(sign).value()}, 12,- = ${numeral('12,-').value()}`);
JS
seen=$(node look.mjs)

echo "EXPECTED currency.js -12.5 -12.5; numeral -12.5 -12.5, 12,- = 12"
echo "SEEN $seen"
if [ "$seen" != 'currency.js -12.5 12.5; numeral -12.5 12.5, 12,- = -12' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
