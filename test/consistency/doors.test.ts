import { expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { unusedDoors } from './doors.ts';

/** Shown although nobody takes them, each with its reason: `'concept.findMeasure': 'the interface of …'`. */
const kept: Readonly<Record<string, string>> = {};

test('what a module shows at its front door is taken by somebody', () => {
  expect(unusedDoors(readCodeBase(), kept)).toEqual([]);
});

test('a name that nobody takes is found, also a type and one under another name', () => {
  const wrong = codeBase({
    'src/modules/concept/index.ts':
      "export { type Measure, findMeasure } from './measure/data.ts';\nexport { routes as conceptRoutes } from './routes.ts';\nexport type { Goal } from './goal/rules.ts';",
    'src/modules/concept/measure/pages.tsx': "import { conceptRoutes } from '../index.ts';",
    'src/modules/grants/grant/data.ts': "import { findMeasure as find, type Goal } from '#modules/concept/index.ts';",
  });
  const nobody = (name: string) => `src/modules/concept/index.ts: nobody takes ${name}`;
  expect(unusedDoors(wrong)).toEqual([nobody('Measure'), nobody('conceptRoutes')]);
  expect(unusedDoors(wrong, { 'concept.Measure': 'a reason' })).toEqual([nobody('conceptRoutes')]);
});
