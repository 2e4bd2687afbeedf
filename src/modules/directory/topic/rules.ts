import type { LanguageTag } from '#platform/i18n/languages.ts';

/** A topic of everyday life under which offers are found. */
export interface Topic {
  id: string;
  /** T02 */
  code: string;
  slug: string;
  icon: string;
  position: number;
  titles: Partial<Record<LanguageTag, TopicTitle>>;
}

export interface TopicTitle {
  title: string;
  isDraft: boolean;
}

export type TopicFacts = Omit<Topic, 'id'>;

/** A topic's title for a reader, and the language it really is in. */
export interface ShownTitle extends TopicTitle {
  language: LanguageTag;
}

/** The title in the reader's language, else English, else German. Easy German falls back to German. */
export function titleFor(topic: Pick<Topic, 'titles' | 'code'>, language: LanguageTag): ShownTitle {
  const chain: LanguageTag[] =
    language === 'de' || language === 'de-einfach' ? [language, 'de'] : [language, 'en', 'de'];
  for (const tag of chain) {
    const found = topic.titles[tag];
    if (found) return { ...found, language: tag };
  }
  return { title: topic.code, isDraft: false, language: 'de' };
}
