import { type CodeBase, filesLike } from './code-base.ts';
import { declaredNames } from './syntax.ts';

/**
 * What every noun with a record of its own has, file by file, in the names of the templates in bin/new/noun. A noun that
 * does more adds to it; one that is put together from others (a board, a check) has less, and is not compared.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  'rules.ts': ['@Noun@', '@Noun@Input'],
  'data.ts': ['list@Noun@s', 'find@Noun@', 'insert@Noun@', 'update@Noun@'],
  'verbs.ts': ['create@Noun@', 'change@Noun@'],
  'form.ts': ['@nounCamel@Form', '@Noun@Fields', 'prefilled@Noun@'],
  'pages.tsx': ['visible@Noun@', '@nounCamel@Pages'],
  'views.tsx': ['@Noun@View', '@Noun@EditView'],
};

const camel = (noun: string) => noun.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (noun: string) => camel(noun).replace(/^./, (letter) => letter.toUpperCase());

/** The names that a noun's files must give, with its own name filled in. */
function missing(noun: string, textOf: (file: string) => [path: string, text: string][]): string[] {
  return Object.entries(parts).flatMap(([file, names]) => {
    const declared = textOf(file).flatMap(([path, text]) => declaredNames(path, text).map(({ name }) => name));
    return names
      .map((name) => name.replace('@nounCamel@', camel(noun)).replace('@Noun@', pascal(noun)))
      .filter((name) => !declared.includes(name))
      .map((name) => `${noun}/${file} lacks ${name}`);
  });
}

/** What a real noun, `concept/goal`, lacks of the shape; a part by name (`visible.pages.tsx`) counts as its file. */
export function lackOfShape(code: CodeBase, place: string): string[] {
  const noun = place.split('/').at(-1) ?? '';
  return missing(noun, (file) => filesLike(code, new RegExp(`^src/modules/${place}/([a-z-]+\\.)?${file}$`)));
}

/** The same for the templates themselves, so that what is compared and what is made stay one. */
export function lackOfTemplate(code: CodeBase): string[] {
  return missing('noun', (file) => {
    const text = code.files.get(`bin/new/noun/${file}.txt`) ?? '';
    return [[file, text.replaceAll('@Noun@', 'Noun').replaceAll('@nounCamel@', 'noun')]];
  });
}

/** Files of the template that a real noun does not have; its table lies in the module's migrations. */
export function missingTemplateFiles(code: CodeBase, place: string): string[] {
  return filesLike(code, /^bin\/new\/noun\/(?!tie\.|table\.)[a-z.]+\.txt$/)
    .map(([path]) => path.replace('bin/new/noun/', '').replace(/\.txt$/, ''))
    .filter((file) => !file.includes('.test.') && !code.files.has(`src/modules/${place}/${file}`))
    .map((file) => `${place} has no ${file}`);
}
