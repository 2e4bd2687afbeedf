/** A module or noun in all the spellings that its files need. */
export interface Names {
  module: string;
  /** `grant-report` */
  noun: string;
  /** `grantReport` */
  camel: string;
  /** `GrantReport` */
  pascal: string;
  /** `grant_report` */
  snake: string;
  /** Part of the German address: `foerderberichte`. */
  path: string;
  /** The moment of its migration: `2026-12-01-0930` */
  stamp: string;
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Makes all spellings from the words of the command; throws with what is wrong. */
export function namesOf(module: string, noun: string, path: string, stamp: string): Names {
  for (const word of [module, noun, path]) {
    if (!kebab.test(word))
      throw new Error(`"${word}": small letters, digits and single hyphens, beginning with a letter`);
  }
  const parts = noun.split('-');
  const pascal = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return {
    module,
    noun,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: parts.join('_'),
    path,
    stamp,
  };
}

/** A template with its placeholders (`@noun@`, `@Noun@`, …) filled in. */
export function filled(template: string, names: Names): string {
  return template
    .replaceAll('@module@', names.module)
    .replaceAll('@noun_snake@', names.snake)
    .replaceAll('@nounCamel@', names.camel)
    .replaceAll('@Noun@', names.pascal)
    .replaceAll('@noun@', names.noun)
    .replaceAll('@path@', names.path);
}
