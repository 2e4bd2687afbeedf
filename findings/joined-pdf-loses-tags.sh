#!/bin/sh
# pdf-lib 1.17.1, copyPages, the way its documentation joins files; made with Typst 0.14 (typst-ts-node-compiler
# 0.7.0), looked at with pdfjs-dist.
#
# A PDF/UA goes in with structure, language, title and outline. The joined file looks the same and has none of
# them: no structure tree, no language, no outline, no mark. Loading and saving the same file keeps all. Whoever
# puts a cover before an accessible paper makes it unreadable for a screen reader, without any error.
#
# Seen on 30 November 2026: saved: tags, de, outline; joined: no tags, no language, no outline
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts pdf-lib@1.17.1 @myriaddreamin/typst-ts-node-compiler@0.7.0 pdfjs-dist@4.10.38 >/dev/null

cat >look.mjs <<'JS'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const compiler = NodeCompiler.create();
const { result } = compiler.compile({
  mainFileContent: '#set document(title: "Bericht")\n#set text(lang: "de")\n= Kurse\nEs gibt drei Kurse.',
});
const paper = compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });

async function look(bytes) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const tags = (await (await file.getPage(1)).getStructTree()) ? 'tags' : 'no tags';
  const outline = (await file.getOutline()) ? 'outline' : 'no outline';
  return [tags, (await file.getMetadata()).info.Language ?? 'no language', outline].join(', ');
}
const source = await PDFDocument.load(paper);
const joined = await PDFDocument.create();
for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
console.log(`saved: ${await look(await source.save())}; joined: ${await look(await joined.save())}`);
JS
seen=$(node look.mjs)

echo "EXPECTED saved: tags, de, outline; joined: tags, de, outline"
echo "SEEN $seen"
if [ "$seen" != 'saved: tags, de, outline; joined: no tags, no language, no outline' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
