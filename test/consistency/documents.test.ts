import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roles } from '#modules/accounts/index.ts';
import glossary from '#src/glossary.json' with { type: 'json' };
import { modules } from '#src/modules.ts';
import { codeBase, readCodeBase, root } from './code-base.ts';
import { offeredSlots, permissionsDocument, personalDataDocument, slotsDocument } from './documents.ts';
import { glossaryDocument } from './glossary.ts';
import { reasons } from './lives.reasons.ts';
import { livesDocument, livesOf, thingsOf } from './lives.ts';
import { readWhole } from './reach.ts';

const slots = offeredSlots(readCodeBase());

const whole = readWhole();

/** Documents that are made from the code. `npm run docs` writes them; without it this test says which are stale. */
const documents: [file: string, text: string][] = [
  ['docs/lives.md', livesDocument(livesOf(whole.all, thingsOf(whole.code)), reasons)],
  ['docs/glossary.md', glossaryDocument(glossary)],
  ['docs/permissions.md', permissionsDocument(modules, roles)],
  ['docs/personal-data.md', personalDataDocument(modules)],
  ['docs/slots.md', slotsDocument(modules, slots)],
];

test.each(documents)('%s is fresh; if not: npm run docs', (file, text) => {
  const path = join(root, file);
  if (process.env.WRITE_DOCS) {
    mkdirSync(join(root, 'docs'), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

test('a document that is older than the code is noticed', () => {
  const [, text = ''] = documents.find(([file]) => file === 'docs/glossary.md') ?? [];
  expect(glossaryDocument(glossary.slice(1))).not.toBe(text);
});

test('what a module fills is offered by another, and every slot has its sentence', () => {
  const offered = slots.map(({ name }) => name);
  const filled = modules.flatMap((module) => (module.fills ?? []).map(({ slot }) => slot));
  expect(filled.filter((name) => !offered.includes(name))).toEqual([]);
});

test('a slot is found with its sentence, whoever fills it', () => {
  const text =
    "/** More beside it. */\nexport const onPage = slot<Place, VNode | undefined>('concept.measure.more');\n";
  expect(offeredSlots(codeBase({ 'src/modules/concept/slots.ts': text }))).toEqual([
    { name: 'concept.measure.more', about: 'More beside it.' },
  ]);
});
