import { type CodeBase, productFiles } from './code-base.ts';
import { declaredNames } from './syntax.ts';
import { ownedTexts } from './texts.ts';

/** One thing, one word: how it is called in German, in English and in code, and what it is not called. */
export interface Entry {
  de: string;
  en: string;
  code: string;
  definition: string;
  avoid?: { code?: string[]; de?: string[]; en?: string[] };
}

/** `leadUnitId` → `lead unit id`: so that a forbidden word is found inside a longer name, but not inside a word. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
}

/** Files that spell out the shape of somebody else's file have to use that file's words. */
const foreignShape = /([/.]demo|\/file\.rules|[/.]imports?)\.ts$/;

/** Names in code that use a word we decided against. */
export function forbiddenNames(code: CodeBase, glossary: readonly Entry[]): string[] {
  const forbidden = glossary.flatMap((entry) =>
    (entry.avoid?.code ?? []).map((word) => ({ pattern: new RegExp(`\\b${wordsOf(word)}s?\\b`), entry })),
  );
  const own = productFiles(code).filter(([path]) => !foreignShape.test(path));
  return own.flatMap(([path, text]) =>
    declaredNames(path, text).flatMap(({ name, line }) =>
      forbidden
        .filter(({ pattern }) => pattern.test(wordsOf(name)))
        .map(({ entry }) => `${path}:${line}: ${name}; we say "${entry.code}"`),
    ),
  );
}

/** Texts for readers that use a word we decided against. */
export function forbiddenTexts(code: CodeBase, glossary: readonly Entry[]): string[] {
  return ownedTexts(code).flatMap((texts) =>
    (['de', 'en'] as const).flatMap((tag) =>
      Object.entries(texts.locales.get(tag) ?? {}).flatMap(([key, text]) =>
        glossary.flatMap((entry) =>
          (entry.avoid?.[tag] ?? [])
            .filter((word) =>
              new RegExp(`(?<!\\p{L})${word}(?!${tag === 'de' ? '[a-zäöüß]{5,}' : '[a-z]{2,}'})`, 'u').test(text),
            )
            .map((word) => `${texts.owner}.${key} (${tag}) says "${word}"; we say "${entry[tag]}"`),
        ),
      ),
    ),
  );
}

/** A glossary that contradicts itself: one code word for two things, or a word that is forbidden and used. */
export function contradictions(glossary: readonly Entry[]): string[] {
  const codes = glossary.map((entry) => entry.code);
  const avoided = new Set(glossary.flatMap((entry) => entry.avoid?.code ?? []));
  return [
    ...codes.filter((word, index) => codes.indexOf(word) !== index).map((word) => `"${word}" stands for two things`),
    ...codes.filter((word) => avoided.has(word)).map((word) => `"${word}" is both the word and forbidden`),
    ...glossary.filter((entry) => entry.definition.length < 15).map((entry) => `"${entry.code}" has no definition`),
  ];
}

/** `docs/glossary.md`, made from `src/glossary.json`. */
export function glossaryDocument(glossary: readonly Entry[]): string {
  const rows = [...glossary]
    .sort((a, b) => a.de.localeCompare(b.de, 'de'))
    .map((entry) => {
      const avoid = [...(entry.avoid?.de ?? []), ...(entry.avoid?.en ?? [])].join(', ');
      return `| ${entry.de} | ${entry.en} | \`${entry.code}\` | ${entry.definition} | ${avoid} |`;
    });
  return `# Glossary

Made from \`src/glossary.json\` by \`npm run docs\`. One thing has one word; words we decided against are found by a test.

| German | English | In code | What it is | Not |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
