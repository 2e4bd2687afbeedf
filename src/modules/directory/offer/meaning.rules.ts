import { isNearly, stemOf } from '#platform/i18n/endings.rules.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { type SoughtWord, soughtIn } from '#platform/i18n/sought.rules.ts';
import type { Topic } from './topic.rules.ts';

/** The title and everyday words of a topic in one language, each as its folded words. */
type Phrases = readonly (readonly SoughtWord[])[];
type Question = readonly SoughtWord[];
type Meaning = (phrases: Phrases, question: Question) => boolean;

/**
 * The topics somebody means, whatever language they type in. The first way that finds any decides, so that nothing is
 * guessed where a word is known: whole words in any form; beginnings and parts of known words; what a compound ends in;
 * typing mistakes.
 */
export function topicsMatching<T extends Pick<Topic, 'titles'>>(topics: readonly T[], text: string): T[] {
  const question = soughtIn(text)
    .flat()
    .map(({ word }) => foldedWord(word));
  if (question.length === 0) return [];
  const known = topics.map((topic) => ({ topic, languages: phrasesOf(topic) }));
  const meaning = (way: Meaning) =>
    known.filter(({ languages }) => languages.some((phrases) => way(phrases, question))).map(({ topic }) => topic);
  const ways = [
    () => byName(known, question),
    () => meaning(isBegun),
    () => byHead(known, question),
    () => meaning(isMistyped),
  ];
  for (const way of ways) {
    const meant = way();
    if (meant.length > 0) return meant;
  }
  return [];
}

/**
 * By everyday words that stand in the question as a whole ("Wie kann ich Kindergeld beantragen?"), those of several words
 * first; then by single words of them. Words that cover the whole question leave nothing to others: who types "طبيب
 * أطفال" means no children's group.
 */
function byName<T>(known: readonly { topic: T; languages: readonly Phrases[] }[], question: Question): T[] {
  const lengths = known.map(({ topic, languages }) => ({
    topic,
    words: Math.max(0, ...languages.map((phrases) => longestNamed(phrases, question))),
    isKnown: languages.some((phrases) => isKnown(phrases, question)),
  }));
  const longest = Math.max(...lengths.map(({ words }) => words));
  const covers = longest > 1 && longest >= question.length;
  return lengths
    .filter(({ words, isKnown }) => (covers ? words === longest : words > 0 || isKnown))
    .sort((a, b) => b.words - a.words)
    .map(({ topic }) => topic);
}

/** Of how many words the longest everyday word is that stands in the question; 0: none does. */
function longestNamed(phrases: Phrases, question: Question): number {
  const isNamed = (parts: Question) => parts.every((part) => question.some((word) => isSame(word, part)));
  return Math.max(0, ...phrases.filter(isNamed).map((parts) => parts.length));
}

/** All that was asked stands among the words of the topic. */
function isKnown(phrases: Phrases, question: Question): boolean {
  const all = phrases.flat();
  return question.every((word) => all.some((part) => isSame(word, part)));
}

function isBegun(phrases: Phrases, question: Question): boolean {
  const all = phrases.flat();
  return question.every(({ word }) =>
    all.some(
      ({ word: part }) => (word.length > 2 && part.startsWith(word)) || (word.length > 3 && part.includes(word)),
    ),
  );
}

/**
 * German compounds mean what they end in: a "Kinderkrankenschwester" is no matter of children but of health. Of the known
 * words in such a word the one that ends last decides, the longer one where two end together.
 */
function byHead<T>(known: readonly { topic: T; languages: readonly Phrases[] }[], question: Question): T[] {
  const parts = known.flatMap(({ topic, languages }) =>
    languages.flatMap((phrases) =>
      phrases.filter((one) => one.length === 1).map(([part]) => ({ topic, part: part?.word ?? '' })),
    ),
  );
  return question.flatMap(({ word }) => {
    const inside = parts
      .filter(({ part }) => part.length > 3 && word.length > part.length + 2 && word.includes(part))
      .map(({ topic, part }) => ({ topic, part, end: word.lastIndexOf(part) + part.length }));
    const end = Math.max(0, ...inside.map((one) => one.end));
    const last = inside.filter((one) => one.end === end);
    const longest = Math.max(0, ...last.map(({ part }) => part.length));
    return [...new Set(last.filter(({ part }) => part.length === longest).map(({ topic }) => topic))];
  });
}

function isMistyped(phrases: Phrases, question: Question): boolean {
  const all = phrases.flat();
  return question.every((word) => all.some((part) => isSame(word, part) || isNearly(word.word, part.word)));
}

const isSame = (one: SoughtWord, other: SoughtWord) => one.word === other.word || one.stem === other.stem;

const foldedWord = (word: string): SoughtWord => ({ word, stem: stemOf(word) });

function phrasesOf({ titles }: Pick<Topic, 'titles'>): Phrases[] {
  return Object.values(titles).map(({ title, words }) => {
    // A title is a sentence, of which each word counts alone.
    const own = remembered(title, () =>
      soughtIn(title)
        .flat()
        .map(({ word }) => word),
    );
    return [...words.map(wordsIn).filter((parts) => parts.length > 0), ...own.map((part) => [part])];
  });
}

const wordsIn = (phrase: string) => remembered(` ${phrase}`, () => searchable(phrase).split(' ').filter(Boolean));

/** Folded words by what they are the words of. A county's topics have a thousand everyday words, and each question asks all. */
const folded = new Map<string, Question>();
const mostFolded = 10_000;

function remembered(key: string, fold: () => string[]): Question {
  const known = folded.get(key);
  if (known) return known;
  const words = fold().map(foldedWord);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(key, words);
  return words;
}
