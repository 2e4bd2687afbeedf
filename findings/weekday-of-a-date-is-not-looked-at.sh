#!/bin/sh
# date-fns 4.4.0 against luxon 3.7.2, parsing "Dienstag, 7. Dezember 2026", which is a Monday.
#
# date-fns reads the weekday, does not compare it with the date, and gives Monday without a word. luxon refuses
# what does not fit. A wrong weekday is the usual sign of last year's date in an invitation.
#
# Seen on 30 November 2026: date-fns Montag, 7. Dezember 2026; luxon refused
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0 luxon@3.7.2 >/dev/null

cat >look.mjs <<'JS'
import { format, isValid, parse } from 'date-fns';
import { de } from 'date-fns/locale';
import { DateTime } from 'luxon';

const text = 'Dienstag, 7. Dezember 2026';
const pattern = 'EEEE, d. MMMM yyyy';
const day = parse(text, pattern, new Date(2026, 0, 1), { locale: de });
const other = DateTime.fromFormat(text, pattern, { locale: 'de' });
console.log(`date-fns ${isValid(day) ? format(day, pattern, { locale: de }) : 'refused'}; luxon ${other.isValid ? 'taken' : 'refused'}`);
JS
seen=$(node look.mjs)

echo "EXPECTED date-fns refused; luxon refused"
echo "SEEN $seen"
if [ "$seen" != 'date-fns Montag, 7. Dezember 2026; luxon refused' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
