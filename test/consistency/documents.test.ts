import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roles } from '#modules/accounts/index.ts';
import glossary from '#src/glossary.json' with { type: 'json' };
import { modules } from '#src/modules.ts';
import { root } from './code-base.ts';
import { permissionsDocument, personalDataDocument } from './documents.ts';
import { glossaryDocument } from './glossary.ts';

/** Documents that are made from the code. `npm run docs` writes them; without it this test says which are stale. */
const documents: [file: string, text: string][] = [
  ['docs/glossary.md', glossaryDocument(glossary)],
  ['docs/permissions.md', permissionsDocument(modules, roles)],
  ['docs/personal-data.md', personalDataDocument(modules)],
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
  const [, text = ''] = documents[0] ?? [];
  expect(glossaryDocument(glossary.slice(1))).not.toBe(text);
});
