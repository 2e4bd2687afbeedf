#!/bin/sh
# chrono-node 2.10.3, chrono.de, on Monday 30 November 2026.
#
# A day without a year is read as a time or passed over when a time follows, and no error tells it: "Mo, 7.12.,
# 9-12 Uhr" is today at 07:12, "am 3.12. um 18 Uhr" is today, "kommenden Freitag" the past one, and "morgen um
# halb acht" has no time at all. Whoever turns typed German dates into events gets wrong days.
#
# Seen on 30 November 2026: 30.11. 07:12 | 30.11. 18:00 | 27.11. | 01.12.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null

cat >look.mjs <<'JS'
import { de } from 'chrono-node';

const monday = new Date('2026-11-30T12:00:00Z');
const read = (text) => {
  const { start } = de.parse(text, monday)[0];
  const two = (name) => String(start.get(name)).padStart(2, '0');
  const time = start.isCertain('hour') ? ` ${two('hour')}:${two('minute')}` : '';
  return `${two('day')}.${two('month')}.${time}`;
};
console.log(
  ['Mo, 7.12., 9-12 Uhr', 'am 3.12. um 18 Uhr', 'kommenden Freitag', 'morgen um halb acht'].map(read).join(' | '),
);
JS
seen=$(TZ=Europe/Berlin node look.mjs)

echo "EXPECTED 07.12. 09:00 | 03.12. 18:00 | 04.12. | 01.12. 07:30"
echo "SEEN $seen"
if [ "$seen" != '30.11. 07:12 | 30.11. 18:00 | 27.11. | 01.12.' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
