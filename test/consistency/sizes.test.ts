import { expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { longFiles, longFunctions } from './sizes.ts';

const code = readCodeBase();

test('files have 300 lines at most', () => expect(longFiles(code)).toEqual([]));
test('functions have 40 lines at most', () => expect(longFunctions(code)).toEqual([]));

test('a file of 301 lines is found', () => {
  expect(longFiles(codeBase({ 'src/app.ts': 'a;\n'.repeat(301) }))).toHaveLength(1);
  expect(longFiles(codeBase({ 'src/app.ts': 'a;\n'.repeat(300) }))).toEqual([]);
});

test('a function of 41 lines is found, with its name and its line', () => {
  const long = `\nexport const decide = () => {\n${'a();\n'.repeat(39)}};\n`;
  expect(longFunctions(codeBase({ 'src/app.ts': long }))).toEqual(['src/app.ts:2: decide has 41 lines; 40 at most']);
  expect(longFunctions(codeBase({ 'src/app.ts': long.replace('a();\n', '') }))).toEqual([]);
});
