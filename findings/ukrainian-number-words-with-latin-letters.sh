#!/bin/sh
# n2words 4.0.0, uk-UA.
#
# Number words for letters and forms mix alphabets: the letter "i" of million, milliard, two hundred and third is
# the Latin one (U+0069) and not the Ukrainian (U+0456). It looks the same, but is not found by a search and does
# not equal the same word typed by a person.
#
# Seen on 30 November 2026: двiстi mixed, один мiльйон mixed, третiй mixed
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts n2words@4.0.0 >/dev/null

cat >look.mjs <<'JS'
import { toCardinal, toOrdinal } from 'n2words/uk-UA';

const words = [toCardinal(200), toCardinal(1_000_000), toOrdinal(3)];
console.log(words.map((word) => `${word} ${/[a-z]/i.test(word) ? 'mixed' : 'pure'}`).join(', '));
JS
seen=$(node look.mjs)

echo "EXPECTED двісті pure, один мільйон pure, третій pure"
echo "SEEN $seen"
if [ "$seen" != 'двiстi mixed, один мiльйон mixed, третiй mixed' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
