#!/bin/sh
# mammoth 1.13.0, convertToHtml.
#
# The text inside three ordinary elements of WordprocessingML is left out: w:fldSimple (a date, a number of a
# table, a merged name), w:dir and w:bdo (words embedded in the other direction). The call succeeds and the words
# are gone; a message names only the element. Of an invitation the day and the Arabic name are missing.
#
# Seen on 30 November 2026: <p>Sitzung am </p><p>Treffpunkt </p><p>Zimmer </p>
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 jszip@3.10.2 >/dev/null

cat >look.mjs <<'JS'
import JSZip from 'jszip';
import mammoth from 'mammoth';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`);
const run = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraphs = [
  `${run('Sitzung am ')}<w:fldSimple w:instr=" DATE ">${run('7.12.2026')}</w:fldSimple>`,
  `${run('Treffpunkt ')}<w:dir w:val="rtl">${run('البيت', '<w:rtl/>')}</w:dir>`,
  `${run('Zimmer ')}<w:bdo w:val="ltr">${run('B-12')}</w:bdo>`,
];
zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((inner) => `<w:p>${inner}</w:p>`).join('')}</w:body></w:document>`);
const { value } = await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) });
console.log(value);
JS
seen=$(node look.mjs)

echo "EXPECTED <p>Sitzung am 7.12.2026</p><p>Treffpunkt البيت</p><p>Zimmer B-12</p>"
echo "SEEN $seen"
if [ "$seen" != '<p>Sitzung am </p><p>Treffpunkt </p><p>Zimmer </p>' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
