import type { Translate } from '#platform/i18n/translate.ts';

/** Words that readers meet; they stand in every language. */
const publicNames = [
  'contribution',
  'receipt',
  'finding',
  'edition',
  'field',
  'measure',
  'guideline',
  'recommendation',
  'indicator',
  'cliff',
  'thread',
] as const;

/** Words of the workspace alone. */
const internalNames = [
  'proof-of-use',
  'grant',
  'allocation',
  'origin',
  'gap',
  'triage',
  'fate',
  'occasion',
  'profile',
  'promise',
  'confirmation',
] as const;

/** A word that a volunteer may not know, and what it means. */
export interface Explained {
  word: string;
  meaning: string;
}

/** The words that readers meet, explained in their language. */
export function publicWords(t: Translate): Explained[] {
  return publicNames.map((name) => ({ word: t(`house.word.${name}`), meaning: t(`house.word.${name}.means`) }));
}

/** The word that readers meet first on a page, by its address below the language. */
const firstMet: readonly (readonly [page: RegExp, name: (typeof publicNames)[number]])[] = [
  [/^\/konzept\/massnahmen(\/|$)/, 'measure'],
  [/^\/konzept\/fassungen\//, 'edition'],
  [/^\/konzept(\/(felder|ziele)|$)/, 'field'],
  [/^\/foerderklippe$/, 'cliff'],
  [/^\/wirkung(\/|$)/, 'indicator'],
  [/^\/faden\//, 'thread'],
  [/^\/beleg$/, 'receipt'],
  [/^\/antworten$/, 'contribution'],
  [/^\/konferenzen\/[^/]+\/dokumentation$/, 'finding'],
];

/** The word to explain on a public page, under its first name; none on pages that speak plainly. */
export function wordOfPage(t: Translate, path: string): Explained | undefined {
  const below = path.replace(/^\/[^/]+/, '');
  const name = firstMet.find(([page]) => page.test(below))?.[1];
  if (name === undefined) return undefined;
  const [word = ''] = t(`house.word.${name}`).split(/[,،] /);
  return { word, meaning: t(`house.word.${name}.means`) };
}

/** All words, those of the workspace, too. */
export function allWords(t: Translate): Explained[] {
  const internal = internalNames.map((name) => ({
    word: t(`house.term.${name}`),
    meaning: t(`house.term.${name}.means`),
  }));
  return [...publicWords(t), ...internal];
}

/** More would hide the help among them. */
const mostOnAPage = 3;

/** The words to explain beside a text: those that stand in it, in its order, only a few. */
export function wordsIn(text: string, words: readonly Explained[]): Explained[] {
  const placed = words.map((one) => ({ one, at: placeIn(text, one.word) })).filter(({ at }) => at >= 0);
  return placed
    .sort((a, b) => a.at - b.at)
    .slice(0, mostOnAPage)
    .map(({ one }) => one);
}

/** Where one of the names of a word begins a word of the text, -1 where none does: "Karte" in "Jede Karte", not in "Landkarte". */
function placeIn(text: string, word: string): number {
  const places = word
    .split(', ')
    .map((name) => text.search(new RegExp(`(?<![\\p{L}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'iu')))
    .filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}
