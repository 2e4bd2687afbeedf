#!/bin/sh
# linkifyjs 4.4.0 and marked 18.2.1 against linkify-it 6.1.0, on the same German sentences.
#
# The first two take the closing quotation mark (U+201C, also » «) into the address, so that the link leads to
# "kurse%E2%80%9C", a page that is not there; linkify-it leaves it out. And linkifyjs alone makes a web address of
# a form for all genders with a dot: "Bürger.in" becomes a link to a host in India.
#
# Seen on 30 November 2026: linkify-it U+0065, linkifyjs U+201C, marked U+201C; linkifyjs on Bürger.in:
# http://Bürger.in
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts linkifyjs@4.4.0 linkify-it@6.1.0 marked@18.2.1 >/dev/null

cat >look.mjs <<'JS'
import { find } from 'linkifyjs';
import * as it from 'linkify-it';
import { marked } from 'marked';

const LinkifyIt = it.default ?? it.LinkifyIt;
const german = 'Siehe „https://example.org/kurse“ dort.';
const last = (url) => `U+${decodeURI(url).codePointAt(decodeURI(url).length - 1).toString(16).toUpperCase().padStart(4, '0')}`;
const href = /href="([^"]*)"/.exec(marked.parseInline(german))[1];
console.log(
  `linkify-it ${last(new LinkifyIt().match(german)[0].url)}, linkifyjs ${last(find(german)[0].href)},`,
  `marked ${last(href)};`,
  `linkifyjs on Bürger.in: ${find('Für jede Bürger.in')[0]?.href ?? 'nothing'}`,
);
JS
seen=$(node look.mjs)

echo "EXPECTED linkify-it U+0065, linkifyjs U+0065, marked U+0065; linkifyjs on Bürger.in: nothing"
echo "SEEN $seen"
if [ "$seen" != 'linkify-it U+0065, linkifyjs U+201C, marked U+201C; linkifyjs on Bürger.in: http://Bürger.in' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
