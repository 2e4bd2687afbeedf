import { describe, expect, test } from 'vitest';
import { everything } from '../../bin/checks/plan.ts';
import { codeBase, readCodeBase } from './code-base.ts';
import {
  componentsWithoutExamples,
  crowdedModules,
  finishedUpwardImports,
  junkFolders,
  longReadmes,
  missingModuleFiles,
  missingReadmes,
  testsThatNeverRun,
  testsWithoutTheirFile,
  unexpectedModuleFiles,
  unorderedNouns,
  weakDecisions,
} from './places.ts';
import upwardImports from './upward-imports.json' with { type: 'json' };

const code = readCodeBase();

/** How many pairs of nouns still import each other; the number may only become smaller. */
const mostUpwardImports = 1;

describe('everything has its place', () => {
  test('no folder collects what nobody wanted to place', () => expect(junkFolders(code)).toEqual([]));
  test('modules and nouns use the same file names', () => expect(unexpectedModuleFiles(code)).toEqual([]));
  test('every module has what its readers look for first', () => expect(missingModuleFiles(code)).toEqual([]));
  test('no module has more than eight nouns', () => expect(crowdedModules(code)).toEqual([]));
  test('the order of a module’s nouns names each of them', () => expect(unorderedNouns(code)).toEqual([]));
  test('the list of nouns that import a higher one only shrinks', () => {
    expect(finishedUpwardImports(code, upwardImports)).toEqual([]);
    expect(Object.values(upwardImports).flat().length).toBeLessThanOrEqual(mostUpwardImports);
  });
  test('a test lies beside the file it tests', () => expect(testsWithoutTheirFile(code)).toEqual([]));
  test('bin/test runs every test', () => expect(testsThatNeverRun(code, everything)).toEqual([]));
  test('every folder of the platform has a README', () => expect(missingReadmes(code)).toEqual([]));
  test('a README fits on one screen', () => expect(longReadmes(code)).toEqual([]));
  test('every component has examples', () => expect(componentsWithoutExamples(code)).toEqual([]));
  test('decision records are short and say when to revisit', () => expect(weakDecisions(code)).toEqual([]));
});

describe('the rules about places find what is wrong', () => {
  test('a test in a folder that no step runs', () => {
    const wrong = codeBase({ 'test/lost.test.ts': '', 'test/browser/found.spec.ts': '' });
    expect(testsThatNeverRun(wrong, [{}, { tests: ['test/browser/'] }])).toEqual(['test/lost.test.ts']);
  });

  test('a noun without a place in the order, and a place without a noun', () => {
    const wrong = codeBase({
      'src/modules/concept/module.ts': "nouns: ['goal', 'dream'],",
      'src/modules/concept/goal/rules.ts': '',
      'src/modules/concept/measure/rules.ts': '',
    });
    expect(unorderedNouns(wrong)).toEqual(['concept: nouns does not name measure', 'concept: there is no noun dream']);
  });

  test('an upward import that is on the list and exists no more', () => {
    const left = codeBase({ 'src/modules/concept/goal/data.ts': "import { find } from '../measure/data.ts';" });
    const known = { concept: ['goal > measure', 'goal > field'] };
    expect(finishedUpwardImports(left, known)).toEqual(['concept: goal > field is gone; take it off the list']);
  });

  test('a folder named utils', () => {
    expect(junkFolders(codeBase({ 'src/platform/utils/dates.ts': '' }))).toHaveLength(1);
  });

  test('a file with a name of its own in a module or a noun', () => {
    const wrong = codeBase({
      'src/modules/concept/measure-service.ts': '',
      'src/modules/concept/measure/queries.ts': '',
      'src/modules/concept/measure/parts/row.tsx': '',
      'src/modules/concept/measure/rules.ts': '',
    });
    expect(unexpectedModuleFiles(wrong)).toEqual([
      'src/modules/concept/measure-service.ts: no file of this name in a module',
      'src/modules/concept/measure/queries.ts: no file of this name in a noun',
      'src/modules/concept/measure/parts/row.tsx: a noun has no folders inside',
    ]);
  });

  test('a module without README', () => {
    const files = ['module.ts', 'index.ts', 'text.ts', 'locales/de.json', 'locales/en.json'];
    const wrong = codeBase(Object.fromEntries(files.map((name) => [`src/modules/prizes/${name}`, ''])));
    expect(missingModuleFiles(wrong)).toEqual(['src/modules/prizes/README.md is missing']);
  });

  test('a module of nine nouns', () => {
    const nouns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const wrong = codeBase(Object.fromEntries(nouns.map((noun) => [`src/modules/big/${noun}/rules.ts`, ''])));
    expect(crowdedModules(wrong)).toHaveLength(1);
  });

  test('a test of nothing', () => {
    expect(testsWithoutTheirFile(codeBase({ 'src/modules/concept/goal/rules.test.ts': '' }))).toHaveLength(1);
  });

  test('a folder of the platform without README, and one with a README nobody can take in', () => {
    expect(missingReadmes(codeBase({ 'src/platform/mail/send.ts': '' }))).toEqual([
      'src/platform/mail/README.md is missing',
    ]);
    expect(longReadmes(codeBase({ 'src/platform/mail/README.md': 'word\n'.repeat(41) }))).toHaveLength(1);
  });

  test('a component without examples', () => {
    expect(componentsWithoutExamples(codeBase({ 'src/ui/lamp/lamp.tsx': '' }))).toHaveLength(1);
  });

  test('a decision record that does not say when to revisit', () => {
    expect(weakDecisions(codeBase({ 'docs/decisions/0001-runtime.md': '# Runtime\n' }))).toHaveLength(1);
  });
});
