import { phoneUri } from '#platform/i18n/phone.rules.ts';

/** What is compared when two offers might be one. */
export interface ComparedOffer {
  id: string;
  title: string;
  description: string;
  topicId: string | null;
  municipalityIds: readonly string[];
}

/** What is compared when two organisations, or two contact points, might be one. */
export interface ComparedPlace {
  id: string;
  name: string;
  municipality: { id: string; name: string } | null;
  mailbox: string;
}

/**
 * Might these be the same offer? Same place and same topic and a similar title or text; the same title alone is not
 * enough. The answer is a suggestion to talk, never a merge.
 */
export function offersResemble(a: ComparedOffer, b: ComparedOffer): boolean {
  if (a.id === b.id || a.topicId === null || a.topicId !== b.topicId) return false;
  if (!a.municipalityIds.some((id) => b.municipalityIds.includes(id))) return false;
  return (
    nameLikeness(a.title, b.title) >= 0.7 ||
    textLikeness(`${a.title} ${a.description}`, `${b.title} ${b.description}`) >= 0.35
  );
}

/** Might these be the same organisation? The same mailbox, a similar name at the same place, or the same where one has none. */
export function placesResemble(a: ComparedPlace, b: ComparedPlace): boolean {
  if (a.id === b.id) return false;
  if (a.mailbox !== '' && a.mailbox.toLowerCase() === b.mailbox.toLowerCase()) return true;
  if (a.municipality === null || b.municipality === null) return ownNameLikeness(a, b) >= sameName;
  return a.municipality.id === b.municipality.id && ownNameLikeness(a, b) >= 0.7;
}

/** The same name in another town: perhaps the same, perhaps a branch, perhaps by chance. Only people can say. */
export function namedTheSameElsewhere(a: ComparedPlace, b: ComparedPlace): boolean {
  if (a.id === b.id || a.municipality === null || b.municipality === null) return false;
  return a.municipality.id !== b.municipality.id && ownNameLikeness(a, b) >= sameName;
}

const sameName = 0.9;

/** The names of the towns in both names say nothing more than where they are. */
function ownNameLikeness(a: ComparedPlace, b: ComparedPlace): number {
  const where = [a, b].flatMap(({ municipality }) => words(municipality?.name ?? ''));
  const own = ({ name }: ComparedPlace) =>
    words(name)
      .filter((word) => !where.includes(word))
      .join(' ');
  return nameLikeness(own(a), own(b));
}

/** What is compared when a list is brought in: everything by which people recognise an entry. */
export interface ComparedEntry {
  name: string;
  municipalityId: string | null;
  mailbox: string;
  phone: string;
}

/** Words in which an entry's name says who it is, its mailbox and its digits; made once and compared with many. */
export interface Features {
  words: readonly string[];
  groups: ReadonlySet<string>;
  municipalityId: string | null;
  mailbox: string;
  phone: string;
}

/** The features of an entry; `places` are the names of all municipalities, which say where, not who. */
export function featuresOf(entry: ComparedEntry, places: readonly string[]): Features {
  const where = new Set(places.flatMap(words));
  const own = words(entry.name)
    .filter((word) => !where.has(word) && !/^(?:1[5-9]|20)\d\d$/.test(word))
    // An umlaut and its two letters are the same: Bücherstube, Buecherstube.
    .map((word) => word.replaceAll(/([aou])e/g, '$1'));
  return {
    words: own,
    groups: letterGroups(own.join(' ')),
    municipalityId: entry.municipalityId,
    mailbox: entry.mailbox.trim().toLowerCase(),
    phone: (phoneUri(entry.phone) ?? entry.phone)
      .replaceAll(/\D/g, '')
      .replace(/^(?:00)?49/, '')
      .replace(/^0+/, ''),
  };
}

/**
 * By what two entries look the same: mailbox, phone, or name where nothing says that they are in different places; the
 * same name `elsewhere` is a question and no double. Legal forms, founding years and the town count for nothing, a shortened word as the word ("Internat. Frauencafé").
 */
export function recognisedBy(a: Features, b: Features): 'mailbox' | 'phone' | 'name' | 'elsewhere' | undefined {
  if (a.mailbox !== '' && a.mailbox === b.mailbox) return 'mailbox';
  if (a.phone.length >= 6 && a.phone === b.phone) return 'phone';
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  const isPlaced = a.municipalityId !== null && b.municipalityId !== null;
  if (isPlaced && a.municipalityId !== b.municipalityId)
    return [...a.words].sort().join() === [...b.words].sort().join() ? 'elsewhere' : undefined;
  return isSameName(a, b, isPlaced) ? 'name' : undefined;
}

function isSameName(a: Features, b: Features, isPlaced: boolean): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const means = (word: string, other: string) =>
    word === other || (word.length >= 4 && other.startsWith(word)) || (other.length >= 4 && word.startsWith(other));
  const all = short.every((word) => long.some((other) => means(word, other)));
  if (all && short.length === long.length) return true;
  const size = a.groups.size + b.groups.size;
  const likeness = size === 0 ? 0 : (2 * shared(a.groups, b.groups)) / size;
  return likeness >= (isPlaced ? 0.7 : 0.85);
}

/** How alike two names are, 0 to 1: shared groups of three letters (Dice), whatever the order of the words. */
export function nameLikeness(a: string, b: string): number {
  const left = letterGroups(a);
  const right = letterGroups(b);
  const size = left.size + right.size;
  return size === 0 ? 0 : (2 * shared(left, right)) / size;
}

/** How much of the shorter text's words the other has too, 0 to 1. Beginnings of words count: Möbel, Möbelhilfe. */
export function textLikeness(a: string, b: string): number {
  const left = new Set(words(a).map((word) => word.slice(0, 3)));
  const right = new Set(words(b).map((word) => word.slice(0, 3)));
  const shorter = Math.min(left.size, right.size);
  return shorter < 3 ? 0 : shared(left, right) / shorter;
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((one) => b.has(one)).length;

function letterGroups(text: string): Set<string> {
  const groups = new Set<string>();
  for (const word of words(text)) {
    const framed = ` ${word} `;
    for (let start = 0; start + 3 <= framed.length; start += 1) groups.add(framed.slice(start, start + 3));
  }
  return groups;
}

/** Words that say nothing about whether two entries are the same: articles, legal forms, and for whom it is. */
const empty = new Set(
  `der die das den dem des und oder von fur zum zur bei beim mit im in am an zu auf ein eine einer aus wie uber nach vom is ist
  e v ev gmbh ggmbh verein kreis landkreis stadt gemeinde frauen manner kinder eltern jugendliche deutsch`.split(/\s+/),
);

function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[äöü]/g, (letter) => ({ ä: 'a', ö: 'o', ü: 'u' })[letter] ?? letter);
  return plain
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word));
}
