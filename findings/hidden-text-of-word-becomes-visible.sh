#!/bin/sh
# mammoth 1.13.0, convertToHtml and extractRawText.
#
# Text that Word does not show or print (w:vanish, "hidden") comes out as ordinary text, with no message. Struck
# out revisions (w:del) are left out rightly, so one relies on seeing what Word shows. Offices hide notes to
# colleagues in templates and papers of sessions; a converted page publishes them.
#
# Seen on 30 November 2026: <p>Kosten: 100 Euro. Intern: noch nicht beschlossen.</p> with 0 messages
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
  run('Kosten: 100 Euro.') + run(' Intern: noch nicht beschlossen.', '<w:vanish/>'),
];
zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((inner) => `<w:p>${inner}</w:p>`).join('')}</w:body></w:document>`);
const { value, messages } = await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) });
console.log(`${value} with ${messages.length} messages`);
JS
seen=$(node look.mjs)

echo "EXPECTED <p>Kosten: 100 Euro.</p> with 0 messages"
echo "SEEN $seen"
if [ "$seen" != '<p>Kosten: 100 Euro. Intern: noch nicht beschlossen.</p> with 0 messages' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
