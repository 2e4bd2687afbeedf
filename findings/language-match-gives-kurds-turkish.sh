#!/bin/sh
# @formatjs/intl-localematcher 0.10.1, match() with its default algorithm.
#
# A reader whose only language is not offered gets another language of the list in place of the default that the
# caller names: Kurmanji becomes Turkish, Sorani Arabic, Belarusian, Armenian and Uzbek Russian, Somali English.
# Nobody asked for these, and many refugees would not choose them. The "lookup" algorithm of the same function
# gives the default.
#
# Seen on 30 November 2026: ku=tr kmr=tr ckb=ar be=ru hy=ru uz=ru so=en
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @formatjs/intl-localematcher@0.10.1 >/dev/null

cat >look.mjs <<'JS'
import { match } from '@formatjs/intl-localematcher';

const offered = ['de', 'en', 'tr', 'ar', 'ru'];
console.log(['ku', 'kmr', 'ckb', 'be', 'hy', 'uz', 'so'].map((own) => `${own}=${match([own], offered, 'de')}`).join(' '));
JS
seen=$(node look.mjs)

echo "EXPECTED ku=de kmr=de ckb=de be=de hy=de uz=de so=de"
echo "SEEN $seen"
if [ "$seen" != 'ku=tr kmr=tr ckb=ar be=ru hy=ru uz=ru so=en' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
