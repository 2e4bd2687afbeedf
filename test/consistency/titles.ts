import { type CodeBase, productFiles } from './code-base.ts';
import { textConstants } from './syntax.ts';
import { ownedTexts } from './texts.ts';

/** Titles of roles and names of the lead unit that a county chooses for itself; a text takes them by `{…Term}`. */
const germanTitles =
  /Leitstelle|Integrationsbüro|Kommunale\w* Integrationszentr|(WIR|KIM)-Koordin|Koordinations?(stelle|büro)|Koordinator|\bKoordination\b|\w*[Dd]ezernent|Dezernatsleitung|Beigeordnet|Kreisdirekt|die Leitung\b(?! (des|der|eines))/;
const titles: Readonly<Record<string, RegExp>> = {
  de: germanTitles,
  'de-einfach': germanTitles,
  en: /\blead unit\b|head of (the )?department|deputy head|coordination (office|unit)|WIR coordinat/i,
  ar: /مكتب التنسيق/,
  'fa-AF': /دفتر هماهنگی/,
  pl: /biuro koordynacji/i,
  ru: /отдел\w* координации/i,
  uk: /координаційн\S+ відділ/i,
  tr: /koordinasyon (birimi|ofisi)/i,
};

/** An article before a word that may have any gender: "der {headTerm}" does not fit "Erster Kreisbeigeordneter". */
const article = /(?<![\p{L}])(der|die|das|dem|den|des|vom|zum|zur|beim|the|eine?[rms]?)\s+[„“"]?\{\w+Term\}/iu;

/** Where the words are set stands what they are words for; a head of an area is no role of the county's. */
const mayName = [/^accounts\.settings\./, /^responsibilities\.(reminder|history|notice)\.(last|never|reminded)$/];

/** Texts that call a role or the lead unit by a fixed word, or put an article before a county's own. */
export function fixedTitles(code: CodeBase): string[] {
  return ownedTexts(code).flatMap(({ owner, locales }) =>
    [...locales].flatMap(([tag, texts]) =>
      Object.entries(texts)
        .filter(([key]) => !mayName.some((pattern) => pattern.test(`${owner}.${key}`)))
        .flatMap(([key, text]) => {
          const found = titles[tag]?.exec(text)?.[0] ?? article.exec(text)?.[0];
          return found ? [`${owner}.${key} says "${found}" in ${tag}`] : [];
        }),
    ),
  );
}

/** The words of the profiles, and what only the demo county and the commands of an installation say. */
const mayHold = [/^src\/modules\/accounts\/settings\/rules\.ts$/, /(^|[./-])demo(-county)?\.ts$/, /\/commands\.ts$/];

/** Fixed titles in code, past the texts. */
export function fixedTitlesInCode(code: CodeBase): string[] {
  return productFiles(code)
    .filter(([path]) => !mayHold.some((pattern) => pattern.test(path)))
    .flatMap(([path, source]) =>
      textConstants(path, source)
        .exact.filter((words) => germanTitles.test(words))
        .map((words) => `${path} says "${words}"`),
    );
}
