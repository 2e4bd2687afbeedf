#!/bin/sh
# ics 3.12.0, read back with ical.js 2.2.1.
#
# Title and place are escaped as RFC 5545 (3.3.11) asks, categories and the text of an alarm are not: the category
# "Treffen, offen" comes back as two. A name of an organiser with quotation marks is written with backslashes
# inside a quoted parameter, where the standard allows no quotation mark at all (RFC 6868 has a way for it).
#
# Seen on 30 November 2026: 1 title, 2 categories, CN="Verein \"Brücke\""
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ics@3.12.0 ical.js@2.2.1 >/dev/null

cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import ics from 'ics';

const { value } = ics.createEvent({
  start: [2026, 12, 7, 18, 0],
  duration: { hours: 2 },
  title: 'Treffen, offen',
  categories: ['Treffen, offen'],
  organizer: { name: 'Verein "Brücke"', email: 'verein@example.org' },
});
const event = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent');
const title = event.getFirstProperty('summary').getValues();
const categories = event.getFirstProperty('categories').getValues();
console.log(`${title.length} title, ${categories.length} categories, ${/CN=.*(?=:MAILTO)/.exec(value)[0]}`);
JS
seen=$(node look.mjs)

echo "EXPECTED 1 title, 1 categories, CN without a quotation mark inside"
echo "SEEN $seen"
if [ "$seen" != '1 title, 2 categories, CN="Verein \"Brücke\""' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
