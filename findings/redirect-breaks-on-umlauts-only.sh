#!/bin/sh
# hono 4.13.19 with @hono/node-server 2.1.8, c.redirect().
#
# An address with Cyrillic or Arabic letters is percent-encoded and arrives. One with German umlauts only fits
# Latin-1, is sent as it is, and the byte is no UTF-8: a client (here Node's fetch) asks for U+FFFD in place of
# "ß" and finds nothing. Add one Cyrillic letter and the same "ß" arrives.
#
# Seen on 30 November 2026: /StraU+FFFDe /Київ /Straße-Київ
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts hono@4.13.19 @hono/node-server@2.1.8 >/dev/null

cat >look.mjs <<'JS'
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.get('/go/:number', (c) => c.redirect(['/Straße', '/Київ', '/Straße-Київ'][c.req.param('number')]));
app.get('*', (c) => c.text(decodeURI(c.req.path)));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, async ({ port }) => {
  const arrived = [];
  for (const number of [0, 1, 2]) arrived.push(await (await fetch(`http://127.0.0.1:${port}/go/${number}`)).text());
  console.log(arrived.join(' ').replaceAll('\ufffd', 'U+FFFD'));
  server.close();
  server.closeAllConnections();
});
JS
seen=$(node look.mjs)

echo "EXPECTED /Straße /Київ /Straße-Київ"
echo "SEEN $seen"
if [ "$seen" != '/StraU+FFFDe /Київ /Straße-Київ' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
