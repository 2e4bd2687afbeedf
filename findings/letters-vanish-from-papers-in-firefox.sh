#!/bin/sh
# Typst 0.14 (typst-ts-node-compiler 0.7.0) read with pdfjs-dist 4.10.38, which is what Firefox shows PDF files
# with, and with mupdf 1.28.1.
#
# The PDF maps a glyph to the text of its first use, other uses are put right by ActualText, which pdfjs does not
# read. Where the first hyphen is that of a divided word, every hyphen is a soft one: "83-4711" becomes "83 4711",
# "E-Mail" "E Mail". Where the first "f" (Noto Sans) stands before a soft hyphen, every single "f" is gone: "Haft"
# becomes "Ha t". On paper and in mupdf all is right; in Firefox such words are not found, not copied and not read
# aloud rightly, and the file claims PDF/UA.
#
# Seen on 30 November 2026: 83 4711 (mupdf 83-4711); Ha t (mupdf Haft)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/noto-sans@0.4.2 pdfjs-dist@4.10.38 mupdf@1.28.1 >/dev/null

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const font = readFileSync('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font] }] });

async function read(text) {
  const head = '#set document(title: "Paper")\n#set page(width: 160pt, height: auto, margin: 20pt)\n#set text(lang: "de", hyphenate: true, font: "Noto Sans")\n';
  const { result } = compiler.compile({ mainFileContent: `${head}#"${text}"` });
  const paper = compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  const page = await (await getDocument({ data: new Uint8Array(paper), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  const byFirefox = items.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('');
  const byMupdf = mupdf.Document.openDocument(paper, 'application/pdf').loadPage(0).toStructuredText().asText();
  const end = (all) => all.replace(/\s+/g, ' ').trim().split('Ende ')[1];
  return `${end(byFirefox)} (mupdf ${end(byMupdf)})`;
}
console.log(`${await read('Die Integrationsbeauftragte. Ende 83-4711')}; ${await read('Kauf\u{ad}haus. Ende Haft')}`);
JS
seen=$(node look.mjs)

echo "EXPECTED 83-4711 (mupdf 83-4711); Haft (mupdf Haft)"
echo "SEEN $seen"
if [ "$seen" != '83 4711 (mupdf 83-4711); Ha t (mupdf Haft)' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
