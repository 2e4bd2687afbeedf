#!/bin/sh
# Intl.Collator of Node 20.20 and 24.21 (ICU 78), German, sensitivity "base", which is to tell letters apart and
# not accents.
#
# For sorting "Müller" equals "Muller" and not "Mueller". With usage "search", meant for finding, it is the other
# way round: "Mueller" is found and "Muller", as it is typed without the German keys, is not. In English and for
# "José" the two usages agree, so a test with other letters passes.
#
# Seen on 30 November 2026: sort: Muller true, Mueller false, Jose true, English Muller true; search: Muller
# false, Mueller true, Jose true, English Muller true
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"

cat >look.mjs <<'JS'
const equal = (usage, locale, a, b) => new Intl.Collator(locale, { usage, sensitivity: 'base' }).compare(a, b) === 0;
const show = (usage) =>
  `${usage}: Muller ${equal(usage, 'de', 'Muller', 'Müller')}, Mueller ${equal(usage, 'de', 'Mueller', 'Müller')}, Jose ${equal(usage, 'de', 'Jose', 'José')}, English Muller ${equal(usage, 'en', 'Muller', 'Müller')}`;
console.log(`${show('sort')}; ${show('search')}`);
JS
seen=$(node look.mjs)

echo "EXPECTED sort: Muller true, Mueller false, Jose true, English Muller true; search: the same, or Mueller true as well"
echo "SEEN $seen"
if [ "$seen" != 'sort: Muller true, Mueller false, Jose true, English Muller true; search: Muller false, Mueller true, Jose true, English Muller true' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
