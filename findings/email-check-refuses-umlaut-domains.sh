#!/bin/sh
# valibot 1.5.0, email().
#
# The mail domain "kreis-hügelland.example" is "xn--kreis-hgelland-msb.example" in a mail header: plain ASCII,
# valid by RFC 5321 and RFC 5890. email(), meant for all common addresses, refuses every such domain, because two
# hyphens stand side by side; it refuses an apostrophe too. rfcEmail() of the same package takes both.
#
# Seen on 30 November 2026: email yes no no; rfcEmail yes yes yes
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts valibot@1.5.0 >/dev/null

cat >look.mjs <<'JS'
import * as v from 'valibot';

const addresses = ['info@kreis-huegelland.example', 'info@xn--kreis-hgelland-msb.example', "o'neil@example.org"];
const taken = (check) => addresses.map((address) => (v.is(v.pipe(v.string(), check), address) ? 'yes' : 'no')).join(' ');
console.log(`email ${taken(v.email())}; rfcEmail ${taken(v.rfcEmail())}`);
JS
seen=$(node look.mjs)

echo "EXPECTED email yes yes yes; rfcEmail yes yes yes"
echo "SEEN $seen"
if [ "$seen" != 'email yes no no; rfcEmail yes yes yes' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
