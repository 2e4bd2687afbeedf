import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';

/** A topic of everyday life under which offers are found. */
export interface Topic {
  id: string;
  /** T02 */
  code: string;
  slug: string;
  icon: string;
  position: number;
  titles: Partial<Record<LanguageTag, TopicTitle>>;
  /** Since when and why it is no longer used; null while it is. */
  end: { on: string; reason: string } | null;
}

export interface TopicTitle {
  title: string;
  isDraft: boolean;
  /** Everyday words by which people look for it in this language: "Arzt", "krank". */
  words: string[];
  /** The German title of which it was made, where that is known. */
  madeFrom?: string;
}

/** How a translation stands; outdated ones and drafts are shown to readers all the same, as what they are. */
export function titleState(
  topic: Pick<Topic, 'titles'>,
  tag: LanguageTag,
): 'checked' | 'draft' | 'outdated' | undefined {
  const title = topic.titles[tag];
  if (!title) return undefined;
  const german = topic.titles.de?.title;
  if (title.madeFrom !== undefined && title.madeFrom !== german) return 'outdated';
  return title.isDraft ? 'draft' : 'checked';
}

/** Does the title in every one of these languages fit the German one of today? */
export function isTranslated(topic: Pick<Topic, 'titles'>, languages: readonly LanguageTag[]): boolean {
  return languages.every((tag) => ['checked', 'draft'].includes(titleState(topic, tag) ?? ''));
}

export type TopicFacts = Omit<Topic, 'id' | 'end'>;

/** Signs a topic may have on the start page, as they are stored. */
export const topicIcons = [
  'kompass',
  'sprechblase',
  'haus',
  'werkzeug',
  'buch',
  'herz',
  'waage',
  'dialog',
  'haende',
  'schild',
] as const;
export type TopicIcon = (typeof topicIcons)[number];

/** What somebody says about a topic in German; other languages come from translators. */
export interface TopicInput {
  title: string;
  /** In easy German; empty: there is none. */
  easyTitle: string;
  icon: TopicIcon | null;
  /** German everyday words by which it is found. */
  words: string[];
}

/** A topic that ships with the product; it gets its place in the order when a county takes it. */
export type TopicTemplate = Omit<TopicFacts, 'position'>;

const germanTitle = ({ titles }: Pick<Topic, 'titles'>) => titles.de?.title ?? '';

/** May a topic be called so? Two of one name could not be told apart. `others` are all but this one, ended ones, too. */
export function canNameTopic({ title }: Pick<TopicInput, 'title'>, others: readonly Topic[]): Decision {
  const same = others.find((other) => searchable(germanTitle(other)) === searchable(title));
  if (!same) return yes;
  else if (same.end) return no('directory.refuse.topic-ended', { code: same.code }, 'title');
  else return no('directory.refuse.topic-exists', { code: same.code }, 'title');
}

/** The next free code and a free slug for a new topic, last in the order. */
export function placeFor(wanted: { code?: string; slug: string }, all: readonly Topic[]) {
  const numbers = all.map(({ code }) => Number(code.slice(1)));
  const next = `T${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
  const isFree = wanted.code !== undefined && !all.some(({ code }) => code === wanted.code);
  const code = isFree && wanted.code ? wanted.code : next;
  const slugTaken = wanted.slug === '' || all.some(({ slug }) => slug === wanted.slug);
  const slug = slugTaken ? `${wanted.slug || 'thema'}-${code.toLowerCase()}` : wanted.slug;
  return { code, slug, position: Math.max(0, ...all.map(({ position }) => position)) + 1 };
}

/** A topic with what was said about it in German; an icon that nobody chose stays as it is. */
export function withInput<T extends Pick<Topic, 'titles' | 'icon'>>(topic: T, input: TopicInput): T {
  const { title, easyTitle, words } = input;
  const titles = { ...topic.titles, de: { title, isDraft: false, words } };
  const easy = topic.titles['de-einfach'];
  // Where neither was touched, the plain title stays made from what it was made from: it may be out of date.
  const isTouched = easyTitle !== easy?.title || title !== topic.titles.de?.title;
  if (easyTitle !== '' && isTouched)
    titles['de-einfach'] = { isDraft: false, words: [], ...easy, title: easyTitle, madeFrom: title };
  return { ...topic, titles, icon: input.icon ?? topic.icon };
}

/** The topic with which one changes places, and their new places; undefined at the end of the order. */
export function neighbourOf(topics: readonly Topic[], code: string, direction: 'up' | 'down'): Topic | undefined {
  const at = topics.findIndex((topic) => topic.code === code);
  return at < 0 ? undefined : topics[direction === 'up' ? at - 1 : at + 1];
}

/** May it end? Not while offers stand under it: readers would find them nowhere. */
export function canEndTopic({ end }: Pick<Topic, 'end'>, offers: number): Decision {
  if (end) return no('directory.refuse.already-ended');
  return offers > 0 ? no('directory.refuse.offers-in-topic', { count: offers }, 'reason') : yes;
}

/** May it be used again? Only what has ended. */
export function canRestoreTopic({ end }: Pick<Topic, 'end'>): Decision {
  return end ? yes : no('directory.refuse.not-ended');
}

/** May these templates be taken over? At least one, and each that is not there yet. */
export function canTakeTemplates(
  slugs: readonly string[],
  templates: readonly TopicTemplate[],
  all: readonly Topic[],
): Outcome<{ chosen: TopicTemplate[] }> {
  const chosen = templates.filter(({ slug }) => slugs.includes(slug));
  if (chosen.length === 0) return no('directory.refuse.no-template', {}, 'slug');
  return { ok: true, chosen: chosen.filter(({ slug }) => !all.some((topic) => topic.slug === slug)) };
}

/** More words than this make a topic turn up for everything. */
export const mostWords = 200;
const longestWord = 80;

/** Words as somebody types them: one a line or with commas between; each counts once, however it is written. */
export function readWords(text: string): string[] {
  const words = text.split(/[\n,;،؛]+/).map((word) => word.trim().replace(/\s+/g, ' '));
  const known = new Set<string>();
  return words.filter((word) => {
    const isNew = word !== '' && !known.has(searchable(word));
    known.add(searchable(word));
    return isNew;
  });
}

/** May a topic be found by these words in this language? The language is the field at which a fault stands. */
export function canHaveWords(topic: Pick<Topic, 'titles'>, tag: LanguageTag, words: readonly string[]): Decision {
  const tooLong = words.find((word) => [...word].length > longestWord);
  if (words.length > 0 && !topic.titles[tag]) return no('directory.refuse.words-without-title', {}, tag);
  else if (words.length > mostWords) return no('directory.refuse.too-many-words', { most: mostWords }, tag);
  else if (tooLong) return no('directory.refuse.word-too-long', { word: tooLong, most: longestWord }, tag);
  else return yes;
}

/** A topic with other words; other languages keep theirs. */
export function withWords(topic: Topic, words: Partial<Record<LanguageTag, readonly string[]>>): Topic {
  const titles = { ...topic.titles };
  for (const tag of languageTags) {
    const title = titles[tag];
    if (title) titles[tag] = { ...title, words: [...(words[tag] ?? title.words)] };
  }
  return { ...topic, titles };
}

/** Languages of readers in which nobody finds the topic by an everyday word. */
export function wordlessLanguages(topic: Pick<Topic, 'titles'>): LanguageTag[] {
  return languageTags.filter((tag) => (topic.titles[tag]?.words ?? []).length === 0);
}

/** A topic's title for a reader, and the language it really is in. */
export interface ShownTitle {
  title: string;
  isDraft: boolean;
  language: LanguageTag;
}

/** The title in the reader's language, else English, else German. Easy German falls back to German. */
export function titleFor(topic: Pick<Topic, 'titles' | 'code'>, language: LanguageTag): ShownTitle {
  const chain: LanguageTag[] =
    language === 'de' || language === 'de-einfach' ? [language, 'de'] : [language, 'en', 'de'];
  for (const tag of chain) {
    const found = topic.titles[tag];
    if (found) return { title: found.title, isDraft: found.isDraft, language: tag };
  }
  return { title: topic.code, isDraft: false, language: 'de' };
}
