import type { Topic } from '#modules/directory/index.ts';
import { type LanguageTag, languageOf, languageTags } from '#platform/i18n/languages.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { hasSought, type Sought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { texts } from '../text.ts';

/** What an offer says about itself from which other words follow. */
export interface DescribedOffer {
  title: string;
  description: string;
  schedule: string;
  cost: string;
  targetGroups: readonly string[];
  languages: readonly string[];
}

/** What people ask for beside the subject. German words in an offer tell; it is found by those of every language. */
const features = ['childcare', 'evening', 'online', 'free'] as const;
/** Groups whose name somebody would type; "for everybody" or "for long" is nothing to look for. */
const namedGroups = ['neu', 'gefl', 'frauen', 'eltern', 'kinder', 'jugend', 'ehren', 'betriebe', 'vereine'];

/**
 * Words by which an offer is found in the languages of readers and which nobody reads: its topic, whom it is for, the
 * languages spoken there, childcare, evenings. Offers are German, and nobody translates them; these words are there.
 */
export function keywordsOf(offer: DescribedOffer, topic: Pick<Topic, 'titles'> | undefined): string {
  const { title, description, schedule, cost, targetGroups, languages } = offer;
  const says = searchable([title, description, schedule, cost].join(' '));
  const groups = targetGroups.filter((group) => namedGroups.includes(group)).map((group) => `group.${group}`);
  const present = features.filter((name) => tellingOf(name).some((one) => hasSought(says, one)));
  const keys = [...groups, ...present.map((name) => `entry.feature.${name}`)];
  const words = languageTags.flatMap((tag) => [
    ...keys.map((key) => textIn(tag, key)),
    // German is spoken nearly everywhere: who looks for "Deutsch" looks for a course.
    ...languages.filter((code) => code !== 'de').map((code) => languageName(tag, code)),
  ]);
  const ofTopic = Object.values(topic?.titles ?? {}).flatMap((one) => [one.title, ...one.words]);
  return [...new Set([...words, ...ofTopic])].filter((word) => word !== '').join(' · ');
}

/** The German words of which one tells that an offer has it. */
function tellingOf(feature: (typeof features)[number]): readonly Sought[] {
  return remembered(tellings, feature, () => textIn('de', `entry.feature.${feature}`).split(',').map(soughtIn));
}

function textIn(tag: LanguageTag, key: string): string {
  const own: Partial<Record<string, string>> = texts.locales[tag] ?? {};
  return own[key] ?? '';
}

function languageName(tag: LanguageTag, code: string): string {
  return remembered(languageNames, `${tag} ${code}`, () => {
    const [own = 'de'] = languageOf(tag).bcp47.split('-x-');
    return new Intl.DisplayNames([own], { type: 'language', fallback: 'none' }).of(code) ?? '';
  });
}

/** Making these is slow, and there are few. */
const languageNames = new Map<string, string>();
const tellings = new Map<string, readonly Sought[]>();

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
