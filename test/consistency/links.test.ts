import { expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { deadLinks, deadPaths } from './links.ts';

const code = readCodeBase();

test('links between documents lead to something', () => expect(deadLinks(code)).toEqual([]));
test('files that documents name exist', () => expect(deadPaths(code)).toEqual([]));

test('a link to a document that was renamed is found, one to the outside is not asked', () => {
  const wrong = codeBase({ 'docs/a.md': '[b](b.md) [c](../README.md) [d](https://d.example)', 'README.md': '' });
  expect(deadLinks(wrong)).toEqual(['docs/a.md: b.md leads nowhere']);
});

test('a path that moved is found', () => {
  const wrong = codeBase({ 'docs/a.md': 'See `src/app.ts` and `src/old.ts`.', 'src/app.ts': '' });
  expect(deadPaths(wrong)).toEqual(['docs/a.md: there is no src/old.ts']);
});
