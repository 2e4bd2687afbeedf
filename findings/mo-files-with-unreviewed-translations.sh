#!/bin/sh
# gettext-parser 10.0.0, mo.compile.
#
# An entry marked fuzzy is a guess nobody has looked at. GNU msgfmt leaves it out unless --use-fuzzy is given, so
# that the reader sees the source text. gettext-parser compiles it as if it were reviewed; there is no option
# against it.
#
# Seen on 30 November 2026: Termin, Termin absagen
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts gettext-parser@10.0.0 >/dev/null

cat >look.mjs <<'JS'
import { mo, po } from 'gettext-parser';

const file = po.parse(`msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Termin"
msgstr "Зустріч"

#, fuzzy
msgid "Termin absagen"
msgstr "Призначити зустріч"
`);
const compiled = mo.parse(mo.compile(file)).translations[''];
console.log(Object.keys(compiled).filter((key) => key !== '').join(', '));
JS
seen=$(node look.mjs)

echo "EXPECTED Termin"
echo "SEEN $seen"
if [ "$seen" != 'Termin, Termin absagen' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
