#!/bin/sh
# Typst 0.14 (typst-ts-node-compiler 0.7.0), direction from the language alone ("dir: auto", the default).
#
# Arabic, Persian, Pashto and Urdu are set from the right. Sorani (ckb), Dari by its own code (prs) and Aramaic
# (aii), written in the same direction, begin at the left margin; Punjabi (pa), which is written from the left in
# India, begins at the right one. No warning. The direction must be set beside the language.
#
# Seen on 30 November 2026: ar right, fa right, ps right, ur right, ckb left, prs left, aii left, pa right
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts @myriaddreamin/typst-ts-node-compiler@0.7.0 >/dev/null

cat >look.mjs <<'JS'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const compiler = NodeCompiler.create();
const side = (lang) => {
  const text = `#set text(lang: "${lang}")\n#align(start, box[#context [#metadata(here().position().x.pt()) <place>]x])`;
  const [{ value }] = compiler.query({ mainFileContent: text }, { selector: '<place>' });
  return `${lang} ${value > 300 ? 'right' : 'left'}`;
};
console.log(['ar', 'fa', 'ps', 'ur', 'ckb', 'prs', 'aii', 'pa'].map(side).join(', '));
JS
seen=$(node look.mjs)

echo "EXPECTED ar right, fa right, ps right, ur right, ckb right, prs right, aii right, pa left"
echo "SEEN $seen"
if [ "$seen" != 'ar right, fa right, ps right, ur right, ckb left, prs left, aii left, pa right' ]; then
  echo 'This behaviour has changed.' >&2
  exit 1
fi
