import { isNearly, stemOf } from './endings.rules.ts';
import { searchable } from './searchable.rules.ts';

/** One word that is looked for, folded; a number of a thing ("M-121") is one word with a blank in it. */
export interface SoughtWord {
  word: string;
  /** The word without its ending, or the word itself. */
  stem: string;
}

/** What somebody looks for: texts with all words of one of these. Empty: nothing was asked. */
export type Sought = readonly (readonly SoughtWord[])[];

const most = 8;
/** Keeps the two halves of a number together while the signs go. */
const joint = '\ue000';

/**
 * What somebody looks for by these words, the same for every list and search: folded, without the little words of the
 * readers' languages ("für", "для", "için") unless there are no others, and with "oder" and its like as a choice.
 */
export function soughtIn(text: string): Sought {
  const numbers = text.slice(0, 200).replaceAll(/(?<=[\p{L}\p{N}])[-.](?=\p{N})/gu, joint);
  const words = searchable(numbers)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 2 * most);
  const alternatives: string[][] = [[]];
  for (const word of words) {
    if (choices.has(word)) alternatives.push([]);
    else alternatives.at(-1)?.push(word);
  }
  const telling = alternatives.map((one) => one.filter((word) => !little.has(word))).filter((one) => one.length > 0);
  const kept = telling.length > 0 ? telling : words.length > 0 ? [words] : [];
  return kept.map((one) => one.slice(0, most).map(soughtWord));
}

function soughtWord(word: string): SoughtWord {
  const plain = word.replaceAll(joint, ' ');
  return { word: plain, stem: plain === word ? stemOf(plain) : plain };
}

/** Do these texts have what somebody looks for? Without words everything fits. */
export function saysSought(texts: string | readonly string[], sought: Sought): boolean {
  if (sought.length === 0) return true;
  const folded = ` ${searchable(typeof texts === 'string' ? texts : texts.join(' '))} `;
  return sought.some((words) => words.every((word) => standsIn(folded, word)));
}

/** The same for texts that are folded already. */
export function hasSought(folded: string, sought: Sought): boolean {
  return sought.length === 0 || sought.some((words) => words.every((word) => standsIn(` ${folded} `, word)));
}

/**
 * Does the word stand in a folded text with blanks around it? Long words anywhere, because German writes words together;
 * words of three letters at the beginning or end of one ("Amt": Jugendamt); shorter ones alone ("B1": B1, B10). Another
 * form of the word counts where hardly anything follows it ("Kurse": Sprachkurs, not Kursbuch).
 */
function standsIn(padded: string, { word, stem }: SoughtWord): boolean {
  return patternsOf({ word, stem }).some((pattern) =>
    typeof pattern === 'string' ? padded.includes(pattern) : pattern.test(padded),
  );
}

/** The pieces of which one has to stand in a folded text with blanks around it. */
export function patternsOf({ word, stem }: SoughtWord): (string | RegExp)[] {
  if (word.length < 3) return /\d/.test(word) ? [` ${word}`] : [` ${word} `];
  const own = word.length === 3 ? [` ${word}`, `${word} `] : [word];
  return stem === word ? own : [...own, formsOf(stem)];
}

function formsOf(stem: string): RegExp {
  if (/\p{Script=Arabic}/u.test(stem)) return new RegExp(`( |ال|لل| [وبلفک])${stem}[^ ]{0,3} `);
  return new RegExp(`${stem}[^ ]{0,${stem.length < 6 ? 2 : 4}} `);
}

/** Are all the words there, or nearly there, among these folded ones? For typing mistakes where nothing else fits. */
export function isNearlyIn(known: readonly string[], sought: Sought): boolean {
  const near = ({ word, stem }: SoughtWord) =>
    known.some((one) => one === word || isNearly(word, one) || (stem !== word && isNearly(stem, stemOf(one))));
  return sought.some((words) => words.every(near));
}

const folded = (words: string) => new Set(words.split(' ').map(searchable));

/** Words between two of which one is enough. */
const choices = folded('oder or або чи أو یا veya lub albo или');

/** Words that say nothing about what somebody looks for, in the languages of readers. */
const little = folded(
  'der die das den dem des ein eine einen einem einer eines und für mit von vom zu zum zur im in am an auf aus bei beim nach ' +
    'ich wir mein meine meinen unser unsere wo wie was wer gibt es ist sind kann können hat haben brauche suche möchte ' +
    'the a of for with to at on and is are my our where how what who do i can need find ' +
    'для з із до в у на за та і й про як де що мій мені є ' +
    'من في على إلى عن مع هل أين كيف ما أنا و ' +
    'در به از برای با را و ها های که است چی کجا چطور من می ' +
    've ile için bir bu ne nerede nasıl ' +
    'dla z ze w we na do o i oraz jak gdzie co po jest ' +
    'с со из о об по и как где что мне есть к от',
);
