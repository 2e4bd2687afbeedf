#!/bin/sh
# intl-messageformat 12.1.5, number skeletons of ICU messages.
#
# In ICU the skeleton "percent" only adds the sign, and "percent scale/100" (short "%x100") multiplies: 0.125 is
# "12,5 %". Here "percent" multiplies already, so the text that is right in other ICU tools shows 1.250 %. A
# pattern in place of a skeleton ("#,##0.00") is taken without an error and passed over.
#
# Seen on 30 November 2026: 1.250 %; 1.234,5
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts intl-messageformat@12.1.5 >/dev/null

cat >look.mjs <<'JS'
import { IntlMessageFormat } from 'intl-messageformat';

const show = (style, value) => new IntlMessageFormat(`{n, number, ${style}}`, 'de').format({ n: value }).replaceAll('\u00a0', ' ');
console.log(`${show('::percent scale/100', 0.125)}; ${show('#,##0.00', 1234.5)}`);
JS
seen=$(node look.mjs)

echo "EXPECTED 12,5 %; 1.234,50"
echo "SEEN $seen"
if [ "$seen" != '1.250 %; 1.234,5' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
