#!/bin/sh
# qrcode-svg 1.1.0 puts a byte order mark in front of every content that is not plain ASCII.
#
# Whatever has an umlaut (a place, a contact card, an address with "straße") is read with U+FEFF as its first
# character. Contact cards and payment codes are told by their first word, which then no longer is the first.
# Decoded here with jsqr 1.4.0, which knows nothing of the library.
#
# Seen on 30 November 2026: plain U+0042, umlaut U+FEFF
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts qrcode-svg@1.1.0 jsqr@1.4.0 >/dev/null

cat >look.mjs <<'JS'
import QRCode from 'qrcode-svg';
import decode from 'jsqr';

function firstOf(content) {
  const { modules } = new QRCode({ content, ecl: 'M' }).qrcode;
  const side = (modules.length + 8) * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 16; y < side - 16; y++) {
    for (let x = 16; x < side - 16; x++) {
      if (modules[Math.floor(y / 4) - 4][Math.floor(x / 4) - 4]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return `U+${decode(data, side, side).data.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
console.log(`plain ${firstOf('BEGIN:VCARD\nFN:Ada Muster\nEND:VCARD')}, umlaut ${firstOf('BEGIN:VCARD\nFN:Änne Muster\nEND:VCARD')}`);
JS
seen=$(node look.mjs)

echo "EXPECTED plain U+0042, umlaut U+0042"
echo "SEEN $seen"
if [ "$seen" != 'plain U+0042, umlaut U+FEFF' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
