import { IntlMessageFormat } from 'intl-messageformat';
import { languageTags } from '#platform/i18n/languages.ts';
import { type CodeBase, filesLike, productFiles } from './code-base.ts';
import { textConstants, wordsInMarkup } from './syntax.ts';

/** The texts of one owner: a module, the platform, the components. */
export interface OwnedTexts {
  owner: string;
  folder: string;
  publicPrefixes: string[];
  locales: Map<string, Record<string, string>>;
}

/** Finds all `locales` folders with the `text.ts` beside them, which says whose texts they are. */
export function ownedTexts(code: CodeBase): OwnedTexts[] {
  return filesLike(code, /^src\/.*\/locales\/de\.json$/).map(([path]) => {
    const folder = path.replace(/\/locales\/de\.json$/, '');
    const declared = code.files.get(`${folder}/text.ts`) ?? '';
    const prefixes = /publicPrefixes:\s*\[([^\]]*)\]/.exec(declared)?.[1] ?? '';
    const locales = filesLike(code, new RegExp(`^${folder}/locales/[^/]+\\.json$`)).map(
      ([file, text]): [string, Record<string, string>] => [
        file.replace(/^.*\/(.+)\.json$/, '$1'),
        JSON.parse(text) as Record<string, string>,
      ],
    );
    return {
      owner: /module:\s*'([^']+)'/.exec(declared)?.[1] ?? folder,
      folder,
      publicPrefixes: [...prefixes.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''),
      locales: new Map(locales),
    };
  });
}

const german = (texts: OwnedTexts) => texts.locales.get('de') ?? {};
const isPublic = (texts: OwnedTexts, key: string) => texts.publicPrefixes.some((prefix) => key.startsWith(prefix));

/** English is complete; texts that a public reader can meet are complete in every language on offer. */
export function missingTexts(code: CodeBase): string[] {
  return ownedTexts(code).flatMap((texts) =>
    Object.keys(german(texts)).flatMap((key) =>
      languageTags
        .filter((tag) => tag === 'en' || isPublic(texts, key))
        .filter((tag) => !texts.locales.get(tag)?.[key])
        .map((tag) => `${texts.owner}.${key} is missing in ${tag}`),
    ),
  );
}

/** German is the source: no other language has a text that German has not. */
export function textsWithoutSource(code: CodeBase): string[] {
  return ownedTexts(code).flatMap((texts) =>
    [...texts.locales].flatMap(([tag, locale]) =>
      Object.keys(locale)
        .filter((key) => german(texts)[key] === undefined)
        .map((key) => `${texts.owner}.${key} exists in ${tag}, but not in German`),
    ),
  );
}

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}

function placeholders(text: string): string[] {
  const names = new Set<string>();
  const look = (elements: readonly Element[]): void => {
    for (const element of elements) {
      // 0 is plain text and 7 the "#" of a plural; everything else is filled in.
      const isFilledIn = element.type !== 0 && element.type !== 7;
      // A county's own word for something (`{leadUnitTerm}`) is German; other languages may say it in their own words.
      if (isFilledIn && element.value && !element.value.endsWith('Term')) names.add(element.value);
      for (const option of Object.values(element.options ?? {})) look(option.value);
    }
  };
  look(new IntlMessageFormat(text, 'de', undefined, { ignoreTag: true }).getAst() as unknown as Element[]);
  return [...names].sort();
}

/** Every language fills in what German fills in; a text that is no valid message is named with what is wrong. */
export function differentPlaceholders(code: CodeBase): string[] {
  return ownedTexts(code).flatMap((texts) =>
    [...texts.locales].flatMap(([tag, locale]) =>
      Object.entries(locale).flatMap(([key, text]) => {
        const source = german(texts)[key];
        if (source === undefined) return [];
        try {
          const wanted = placeholders(source).join(', ');
          const given = placeholders(text).join(', ');
          return wanted === given
            ? []
            : [`${texts.owner}.${key} fills in "${given}" in ${tag}, but "${wanted}" in German`];
        } catch (error) {
          return [`${texts.owner}.${key} in ${tag} is no valid message: ${(error as Error).message}`];
        }
      }),
    ),
  );
}

/** In these languages `one` is more than 1: in Dari also 0, in Ukrainian and Russian also 21. */
const wideOne: readonly string[] = ['fa-AF', 'uk', 'ru'];

/** Words for a single thing, `one {a card}`, that would stand for none or for twenty-one: there `=1` says it, or `#` counts. */
export function singularsForMore(code: CodeBase): string[] {
  return ownedTexts(code).flatMap((texts) =>
    [...texts.locales]
      .filter(([tag]) => wideOne.includes(tag))
      .flatMap(([tag, locale]) =>
        Object.entries(locale)
          .filter(([, text]) => text.includes('plural,') && /\bone \{[^{}#]*\}/.test(text))
          .map(([key]) => `${texts.owner}.${key} says "one" in ${tag} where it means =1`),
      ),
  );
}

/** Texts whose number is never one: a limit, a rule, a message of its own for several. */
const alwaysMany: readonly string[] = [
  'conferences.conference.refused.many-open',
  'conferences.conference.refused.too-many',
  'evaluation.public.min-cell',
  'evaluation.public.breakdown.rule',
  'evaluation.breakdown.rule',
  'house.search.many',
  'information.start.search-hint',
  'participation.due.unsplit-many',
  'participation.due.missing-many',
  'responsibilities.due.open.several',
  'thread.drawing.too-large',
  'voices.receipt.heads',
];

const counted = /\{(?:count|all|total|sum|places)(?:, number)?\}(?: weitere)? [A-ZÄÖÜ]/;

/** "1 Maßnahmen": in German a number that counts things stands with the word for one, too. */
export function numbersWithoutSingular(code: CodeBase): string[] {
  return ownedTexts(code).flatMap((texts) =>
    Object.entries(german(texts))
      .filter(([key, text]) => counted.test(text) && !alwaysMany.includes(`${texts.owner}.${key}`))
      .map(([key]) => `${texts.owner}.${key} has no word for one`),
  );
}

/** What a thing is called stands beside it in the thread and in the search of every reader: in all languages on offer. */
export function kindsWithoutPublicName(code: CodeBase, kinds: readonly { kind: string; label: string }[]): string[] {
  const owners = new Map(ownedTexts(code).map((texts) => [texts.owner, texts]));
  return kinds
    .filter(({ label }) => {
      const [owner = '', ...key] = label.split('.');
      const texts = owners.get(owner);
      return !texts || !isPublic(texts, key.join('.'));
    })
    .map(({ kind, label }) => `${kind}: ${label} is no public text`);
}

/** A text that no code asks for. Keys put together from parts count as used where one of the templates fits. */
export function unusedTexts(code: CodeBase): string[] {
  const constants = productFiles(code).map(([path, text]) => textConstants(path, text));
  const exact = new Set(constants.flatMap((each) => each.exact));
  const patterns = constants.flatMap((each) => each.patterns);
  return ownedTexts(code).flatMap((texts) =>
    Object.keys(german(texts))
      // The permission matrix shows all of these, module by module.
      .filter((key) => !key.startsWith('permission.'))
      .map((key) => `${texts.owner}.${key}`)
      .filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${key} is used nowhere`),
  );
}

/** Words for readers stand in the locales, not in the markup, or nobody could translate them. */
export function wordsInViews(code: CodeBase): string[] {
  return productFiles(code)
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path, text]) => wordsInMarkup(path, text).map(({ words, line }) => `${path}:${line}: ${words}`));
}

/** Words that say nothing of what a button does, or of what it does it to. */
const bareWords = new Set(
  [
    'OK, Okay, Ja, Nein, Los, Weiter, Fertig, Senden, Absenden, Beginnen, Abschließen, Hinzufügen, Entfernen, Löschen',
    'Verbinden, Trennen, Zuordnen, Übernehmen, Freigeben, Zurückgeben, Erledigt, Einrichten, Entziehen, Hochladen',
  ].flatMap((line) => line.split(', ')),
);

/** Buttons whose name stands beside the one thing that they can mean: the next step of signing in, a device in its row. */
const meantByTheirPlace = new Set(['accounts.door.continue', 'accounts.own.remove']);

/** Every button that sends something says what it does: "Konferenz abschließen", not "Abschließen". */
export function bareButtons(code: CodeBase): string[] {
  const named = new Map<string, string>(
    ownedTexts(code).flatMap(({ owner, locales }) =>
      Object.entries(locales.get('de') ?? {}).map(([key, text]) => [`${owner}.${key}`, text] as const),
    ),
  );
  return productFiles(code)
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path, text]) => {
      const buttons = [...text.matchAll(/<Button\b[\s\S]*?<\/Button>|\bsave=\{[^}]*\}/g)].map(([part]) => part);
      const keys = buttons.flatMap((part) => [...part.matchAll(/'([a-z]+\.[\w.-]+)'/g)].map(([, key = '']) => key));
      return keys
        .filter((key) => bareWords.has(named.get(key) ?? '') && !meantByTheirPlace.has(key))
        .map((key) => `${path}: "${named.get(key)}" (${key}) does not say of what`);
    });
}
