#!/bin/sh
# @sindresorhus/slugify 3.0.1 with { locale: 'tr' } (also 'az').
#
# A capital I becomes the dotless i of Turkish lower case, which is no ASCII letter and is thrown away: of "Iftar"
# remains "ftar", of "SGB II" only "sgb", "SGB I" and "SGB II" are one address, and even the Turkish "İş" loses
# its first letter. Without the option all are right, with it the language it is for suffers.
#
# Seen on 30 November 2026: ftar, sgb, sgb, s-ve-sik
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @sindresorhus/slugify@3.0.1 >/dev/null

cat >look.mjs <<'JS'
import slugify from '@sindresorhus/slugify';

console.log(['Iftar', 'SGB I', 'SGB II', 'İş ve Işık'].map((title) => slugify(title, { locale: 'tr' })).join(', '));
JS
seen=$(node look.mjs)

echo "EXPECTED iftar, sgb-i, sgb-ii, is-ve-isik"
echo "SEEN $seen"
if [ "$seen" != 'ftar, sgb, sgb, s-ve-sik' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
