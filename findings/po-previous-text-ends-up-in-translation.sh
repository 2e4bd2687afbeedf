#!/bin/sh
# pofile 1.1.4 on a file as msgmerge --previous writes it.
#
# The former source text of an obsolete entry (a line "#~| msgid") is added to the translation of the entry before
# it, and the former source text of a fuzzy entry ("#| msgid") is dropped. Reading and writing a file thus puts
# the German source into a finished Ukrainian translation, without an error.
#
# Seen on 30 November 2026: Weg = ГетьAlter Text; previous text of the fuzzy entry dropped
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts pofile@1.1.4 >/dev/null

cat >look.mjs <<'JS'
import PO from 'pofile';

const file = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#~ msgid "Weg"
#~ msgstr "Геть"

#~| msgid "Alter Text"
#~ msgid "Neuer Text"
#~ msgstr "Новий"

#, fuzzy
#| msgid "Kurs"
msgid "Kurse"
msgstr "Курс"
`;
const read = PO.parse(file);
const kept = read.toString().includes('#| msgid "Kurs"') ? 'kept' : 'dropped';
console.log(`Weg = ${read.items[0].msgstr[0]}; previous text of the fuzzy entry ${kept}`);
JS
seen=$(node look.mjs)

echo "EXPECTED Weg = Геть; previous text of the fuzzy entry kept"
echo "SEEN $seen"
if [ "$seen" != 'Weg = ГетьAlter Text; previous text of the fuzzy entry dropped' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
