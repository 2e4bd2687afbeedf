import { expect, test } from 'vitest';
import { codesMeant } from './about.rules.ts';

test.each([
  ['M-112', ['M-112']],
  ['M112', ['M112', 'M-112']],
  [' m 112 ', ['m 112', 'M-112']],
  ['Nr. 112', ['Nr. 112', 'M-112', 'O-112']],
  ['O-1', ['O-1', 'O-001']],
  ['o–12', ['o–12', 'O-12', 'O-012']],
  ['Z1.1', ['Z1.1']],
  ['', ['']],
])('eine Nummer wird gelesen, wie Menschen sie schreiben: %s', (written, meant) => {
  expect(codesMeant(written)).toEqual(meant);
});
