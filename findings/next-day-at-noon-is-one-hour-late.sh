#!/bin/sh
# dayjs 1.11.23 with its utc and timezone plugins.
#
# A day added in Europe/Berlin keeps the offset of the day before the clocks change: noon on 24 October plus one
# day is noon with +02:00, which is 11:00 on the clocks of the 25th, and in March 13:00. format() prints the wrong
# offset with the expected hour, so it looks right until it is stored or sent. Weekly events move by an hour twice
# a year.
#
# Seen on 30 November 2026: 2026-10-25T12:00:00+02:00 is 11:00; 2027-03-28T12:00:00+01:00 is 13:00
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 >/dev/null

cat >look.mjs <<'JS'
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);
const clock = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
const next = (noon) => {
  const day = dayjs.tz(noon, 'Europe/Berlin').add(1, 'day');
  return `${day.format()} is ${clock.format(day.toDate())}`;
};
console.log(`${next('2026-10-24 12:00')}; ${next('2027-03-27 12:00')}`);
JS
seen=$(TZ=UTC node look.mjs)

echo "EXPECTED 2026-10-25T12:00:00+01:00 is 12:00; 2027-03-28T12:00:00+02:00 is 12:00"
echo "SEEN $seen"
if [ "$seen" != '2026-10-25T12:00:00+02:00 is 11:00; 2027-03-28T12:00:00+01:00 is 13:00' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
