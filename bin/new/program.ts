/** `bin/new-module` and `bin/new-noun`: the reference module and noun, ready to be filled with a subject. */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { freeStamp, makeModule, makeNoun } from './make.ts';
import { namesOf } from './names.ts';

const usage = {
  module: `bin/new-module NAME
  Makes src/modules/NAME with manifest, front door, addresses, permissions, texts, schema and README,
  and puts it into src/modules.ts. Say in .dependency-cruiser.cjs which level it stands on.`,
  noun: `bin/new-noun MODULE NOUN [--path ADDRESS]
  Makes src/modules/MODULE/NOUN, the reference noun with which every other is compared: rules, data, verbs, form,
  pages, views, their tests and its table; and ties it into the module as the last of its nouns.
  NOUN is English (grant-report); --path is its German address (foerderberichte).
  Afterwards: npm run schema, npm run docs, then replace the title, the note and the owner by what the noun is about,
  and give its pages an example in the demo county.`,
};

function main([kind = '', ...words]: string[]): number {
  const root = join(import.meta.dirname, '../..');
  const wanted = kind === 'module' ? 1 : 2;
  const at = words.indexOf('--path');
  const path = at >= 0 ? words.splice(at, 2)[1] : undefined;
  if (words.includes('--help') || words.length !== wanted) {
    console.log(kind === 'module' ? usage.module : usage.noun);
    return words.includes('--help') ? 0 : 2;
  }
  const [module = '', noun = module] = words;
  try {
    const names = namesOf(module, noun, path ?? noun, freeStamp(root, new Date()));
    const files = kind === 'module' ? makeModule(root, names) : makeNoun(root, names);
    spawnSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...files], { cwd: root, stdio: 'ignore' });
    for (const file of files) console.log(relative(root, file));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
