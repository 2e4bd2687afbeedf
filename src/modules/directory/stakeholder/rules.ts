import type { Scope } from '#platform/permissions/actor.ts';

/** Kinds of those who take part. */
export const stakeholderKinds = ['unit', 'organisation', 'body', 'municipality'] as const;
export type StakeholderKind = (typeof stakeholderKinds)[number];

/** What every stakeholder has, whatever its kind: enough to name it, link to it and put it into a list of choices. */
export interface Stakeholder {
  id: string;
  kind: StakeholderKind;
  /** Public code: U01, A01, B1, G01. */
  code: string;
  name: string;
  /** Archived or merged ones keep their page and their past, but are offered nowhere as a choice. */
  isArchived: boolean;
}

/** A stakeholder with the municipality in which it lies, where it lies in one. */
export interface PlacedStakeholder extends Stakeholder {
  municipalityId: string | null;
}

/** Whose a stakeholder is: its own, and its municipality's. */
export function scopesOfStakeholder({
  kind,
  id,
  municipalityId,
}: Pick<PlacedStakeholder, 'kind' | 'id' | 'municipalityId'>): Scope[] {
  const own: Scope = { kind, id };
  return municipalityId ? [own, { kind: 'municipality', id: municipalityId }] : [own];
}

/** Who can own offers and contact points: an organisation, which may lie in a municipality, or a unit. */
export type Owner = Pick<PlacedStakeholder, 'id' | 'name' | 'municipalityId'>;

/** Ways to reach somebody may belong to one person: of these the history says that they changed, not from what to what. */
export const personalFields = ['mailbox', 'phone'] as const;

const letters: Record<StakeholderKind, string> = { unit: 'U', organisation: 'A', body: 'B', municipality: 'G' };

/** The next free code of a kind, given the highest number in use: `A` and 24 make A25. */
export function nextStakeholderCode(kind: StakeholderKind, highest: number): string {
  const width = kind === 'body' ? 1 : 2;
  return `${letters[kind]}${String(highest + 1).padStart(width, '0')}`;
}

/** The letter that codes of a kind begin with. */
export function letterOf(kind: StakeholderKind): string {
  return letters[kind];
}

/** A language people speak at a counter; more than the languages pages are written in. */
export interface SpokenLanguage {
  code: string;
  /** Its own name, as somebody who speaks it would look for it. */
  name: string;
  dir: 'ltr' | 'rtl';
}

const table: readonly (readonly [code: string, name: string, dir?: 'rtl'])[] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['uk', 'Українська'],
  ['ar', 'العربية', 'rtl'],
  ['fa-AF', 'دری', 'rtl'],
  ['fa', 'فارسی', 'rtl'],
  ['ps', 'پښتو', 'rtl'],
  ['tr', 'Türkçe'],
  ['ku', 'Kurmancî'],
  ['ckb', 'سۆرانی', 'rtl'],
  ['pl', 'Polski'],
  ['ru', 'Русский'],
  ['ro', 'Română'],
  ['bg', 'Български'],
  ['sq', 'Shqip'],
  ['bs', 'Bosanski'],
  ['hr', 'Hrvatski'],
  ['sr', 'Srpski'],
  ['mk', 'Македонски'],
  ['el', 'Ελληνικά'],
  ['hu', 'Magyar'],
  ['it', 'Italiano'],
  ['es', 'Español'],
  ['pt', 'Português'],
  ['fr', 'Français'],
  ['ti', 'ትግርኛ'],
  ['am', 'አማርኛ'],
  ['so', 'Soomaali'],
  ['om', 'Oromoo'],
  ['sw', 'Kiswahili'],
  ['ur', 'اردو', 'rtl'],
  ['hi', 'हिन्दी'],
  ['ka', 'ქართული'],
  ['vi', 'Tiếng Việt'],
  ['zh', '中文'],
  ['rom', 'Romani čhib'],
  ['de-einfach', 'Einfache Sprache'],
  ['dgs', 'Deutsche Gebärdensprache'],
];

export const spokenLanguages: readonly SpokenLanguage[] = table.map(([code, name, dir]) => ({
  code,
  name,
  dir: dir ?? 'ltr',
}));
export const spokenLanguageCodes: readonly string[] = spokenLanguages.map((language) => language.code);

const byCode = new Map(spokenLanguages.map((language) => [language.code, language]));

/** The language with this code; an unknown code stands for itself, so that nothing that was stored disappears. */
export function spokenLanguage(code: string): SpokenLanguage {
  return byCode.get(code) ?? { code, name: code, dir: 'ltr' };
}

/** The code of a language that a file gives by code, own name or German name; undefined for an unknown one. */
export function readSpokenLanguage(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    germanNames[wanted] ??
    spokenLanguages.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted)?.code
  );
}

const germanNames: Readonly<Record<string, string>> = {
  deutsch: 'de',
  englisch: 'en',
  ukrainisch: 'uk',
  arabisch: 'ar',
  dari: 'fa-AF',
  farsi: 'fa',
  persisch: 'fa',
  paschtu: 'ps',
  pashto: 'ps',
  türkisch: 'tr',
  kurdisch: 'ku',
  kurmandschi: 'ku',
  kurmanci: 'ku',
  sorani: 'ckb',
  polnisch: 'pl',
  russisch: 'ru',
  rumänisch: 'ro',
  bulgarisch: 'bg',
  albanisch: 'sq',
  bosnisch: 'bs',
  kroatisch: 'hr',
  serbisch: 'sr',
  mazedonisch: 'mk',
  griechisch: 'el',
  ungarisch: 'hu',
  italienisch: 'it',
  spanisch: 'es',
  portugiesisch: 'pt',
  französisch: 'fr',
  tigrinya: 'ti',
  amharisch: 'am',
  somali: 'so',
  oromo: 'om',
  suaheli: 'sw',
  urdu: 'ur',
  hindi: 'hi',
  georgisch: 'ka',
  vietnamesisch: 'vi',
  chinesisch: 'zh',
  romani: 'rom',
  romanes: 'rom',
  'leichte sprache': 'de-einfach',
  gebärdensprache: 'dgs',
};

const freeMail =
  /@(?:gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|icloud|me|aol|mail|proton|protonmail|posteo|arcor|1und1|online)\.(?:com|de|net|org|ch|at|me|fr|ru|ua)$/i;
const mobile = /^(?:\+49|0049|0)\s*\(?0?\)?\s*1(?:5\d|6[023]|7\d)/;

/**
 * True where an address or number looks like a private person's: free mail with a name like `anna.berg`, or a mobile
 * number. A directory holds functions; private data is turned away instead of published (golden path, step 1).
 */
export function looksPrivate(contact: { mailbox?: string; phone?: string }): 'mailbox' | 'phone' | undefined {
  if (contact.mailbox && freeMail.test(contact.mailbox.trim())) return 'mailbox';
  if (contact.phone && mobile.test(contact.phone.trim().replaceAll(/[-/.]/g, ' '))) return 'phone';
  return undefined;
}

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

/** Might these be the same organisation? The same mailbox, or a similar name at the same place. */
export function placesResemble(a: ComparedPlace, b: ComparedPlace): boolean {
  if (a.id === b.id) return false;
  if (a.mailbox !== '' && a.mailbox.toLowerCase() === b.mailbox.toLowerCase()) return true;
  if (a.municipality === null || a.municipality.id !== b.municipality?.id) return false;
  // The name of the town in both names says nothing more than that both are there.
  const place = words(a.municipality.name);
  const without = (name: string) =>
    words(name)
      .filter((word) => !place.includes(word))
      .join(' ');
  return nameLikeness(without(a.name), without(b.name)) >= 0.7;
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
