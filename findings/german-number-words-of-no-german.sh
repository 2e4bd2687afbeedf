#!/bin/sh
# to-words 5.7.0, locale de-DE, which it offers for amounts in words.
#
# Above a million the words are no German: "Eins Million" for "eine Million", "Zwei Million" for "zwei Millionen",
# and "Hundert Eins Euro" with blanks and capitals. On a notice of a grant the amount in words is what counts when
# the two differ.
#
# Seen on 30 November 2026: Hundert Eins Euro; Eins Million Euro; Zwei Million Euro
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts to-words@5.7.0 >/dev/null

cat >look.mjs <<'JS'
import { ToWords } from 'to-words';

const words = new ToWords({ localeCode: 'de-DE' });
console.log([101, 1_000_000, 2_000_000].map((amount) => words.convert(amount, { currency: true })).join('; '));
JS
seen=$(node look.mjs)

echo "EXPECTED (Ein)hunderteins Euro; eine Million Euro; zwei Millionen Euro"
echo "SEEN $seen"
if [ "$seen" != 'Hundert Eins Euro; Eins Million Euro; Zwei Million Euro' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
