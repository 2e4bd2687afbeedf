#!/bin/sh
# intl-messageformat 12.1.5, a number that was written for readers before the sentence was.
#
# A count that was already formatted for a German reader ("1.000") goes into a sentence with plural forms. Nothing
# says that a text is no number: it is read as 1, the word for one is chosen and "#" prints 1; so a
# thousand voices become one, without an error.
#
# Seen on 30 November 2026: 1 Stimme wartet
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts intl-messageformat@12.1.5 >/dev/null

cat >look.mjs <<'JS'
import { IntlMessageFormat } from 'intl-messageformat';

const count = new Intl.NumberFormat('de').format(1000);
const text = '{n, plural, one {# Stimme wartet} other {# Stimmen warten}}';
console.log(new IntlMessageFormat(text, 'de').format({ n: count }));
JS
seen=$(node look.mjs)

echo "EXPECTED an error, or 1.000 Stimmen warten"
echo "SEEN $seen"
if [ "$seen" != '1 Stimme wartet' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
