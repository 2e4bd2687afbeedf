#!/bin/sh
# ical.js 2.2.1 against rrule 2.8.1, each start fits its rule.
#
# BYSETPOS with BYMONTHDAY is ignored: "the last of 28 to 31", the usual way to say end of month, is every one of
# them. BYWEEKNO with BYDAY is ignored too and becomes each Monday, and even the start is left out. A yearly event
# of 29 February falls on 1 March in other years, where RFC 5545 (3.3.10) says that a day that does not exist is
# left out.
#
# Seen on 30 November 2026: 26-11-30 26-12-28 26-12-29 (rrule 26-11-30 26-12-31 27-01-31) | 26-01-12 26-01-19
# 26-01-26 (rrule 26-01-05 26-02-02 27-01-11) | 28-02-29 29-03-01 30-03-01 (rrule 28-02-29 32-02-29 36-02-29)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 rrule@2.8.1 >/dev/null

cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';

const rules = [
  ['2026-11-30', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['2026-01-05', 'FREQ=YEARLY;BYWEEKNO=2,6;BYDAY=MO'],
  ['2028-02-29', 'FREQ=YEARLY'],
];
const byIcal = ([day, rule]) => {
  const dates = ICAL.Recur.fromString(`${rule};COUNT=3`).iterator(ICAL.Time.fromDateTimeString(`${day}T10:00:00`));
  return [1, 2, 3].map(() => dates.next().toString().slice(2, 10)).join(' ');
};
const byRrule = ([day, rule]) =>
  rrule.rrulestr(`DTSTART:${day.replaceAll('-', '')}T100000Z\nRRULE:${rule};COUNT=3`).all()
    .map((date) => date.toISOString().slice(2, 10)).join(' ');
console.log(rules.map((rule) => `${byIcal(rule)} (rrule ${byRrule(rule)})`).join(' | '));
JS
seen=$(node look.mjs)

echo "EXPECTED 26-11-30 26-12-31 27-01-31 | 26-01-05 26-02-02 27-01-11 | 28-02-29 32-02-29 36-02-29 from both"
echo "SEEN $seen"
if [ "$seen" != '26-11-30 26-12-28 26-12-29 (rrule 26-11-30 26-12-31 27-01-31) | 26-01-12 26-01-19 26-01-26 (rrule 26-01-05 26-02-02 27-01-11) | 28-02-29 29-03-01 30-03-01 (rrule 28-02-29 32-02-29 36-02-29)' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
