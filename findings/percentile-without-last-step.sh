#!/bin/sh
# jstat 1.9.6, jStat.percentile.
#
# It interpolates like d3-array 3.2.5 (and the default of R) up to the last but one value, but not between the
# last two: of 1 to 10 the 90, 95 and 99 per cent points are all 9, and the middle of two values is the smaller
# one. Long waits and high costs, which such points are asked for, come out too low.
#
# Seen on 30 November 2026: d3 5.5 8.2 9.1 9.55 9.91; jstat 5.5 8.2 9 9 9; of 10 and 20: 10
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 d3-array@3.2.5 >/dev/null

cat >look.mjs <<'JS'
import jstat from 'jstat';
import { quantile } from 'd3-array';

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const round = (value) => Number(value.toFixed(2));
const points = [0.5, 0.8, 0.9, 0.95, 0.99];
console.log(
  `d3 ${points.map((p) => round(quantile(ten, p))).join(' ')};`,
  `jstat ${points.map((p) => round(jstat.jStat.percentile(ten, p))).join(' ')}; of 10 and 20: ${jstat.jStat.percentile([10, 20], 0.5)}`,
);
JS
seen=$(node look.mjs)

echo "EXPECTED d3 5.5 8.2 9.1 9.55 9.91; jstat 5.5 8.2 9.1 9.55 9.91; of 10 and 20: 15"
echo "SEEN $seen"
if [ "$seen" != 'd3 5.5 8.2 9.1 9.55 9.91; jstat 5.5 8.2 9 9 9; of 10 and 20: 10' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
