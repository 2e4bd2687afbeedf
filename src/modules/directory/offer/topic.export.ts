import { languageTags } from '#platform/i18n/languages.ts';
import type { TranslatedText, TranslationSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listTopics } from './topic.data.ts';
import { type Topic, titleState } from './topic.rules.ts';
import { recordTopic } from './topic.verbs.ts';

const keyOf = ({ code }: Pick<Topic, 'code'>) => `topic.${code}`;

/** Titles of topics as texts for translators; a translation that comes back is made from the German title of today. */
export const topicTranslations: TranslationSource = {
  label: 'directory.topic.plural',
  list: async (db) => (await listTopics(db)).flatMap(textOf),
  take: async (db, by, at, { key, tag, text, isChecked }) => {
    const topic = (await listTopics(db)).find((one) => keyOf(one) === key);
    const german = topic?.titles.de?.title;
    if (!topic || german === undefined || tag === 'de') return false;
    const { id: _, ...facts } = topic;
    const words = topic.titles[tag]?.words ?? [];
    const titles = { ...topic.titles, [tag]: { title: text, isDraft: !isChecked, words, madeFrom: german } };
    return recordTopic(db, by, at, { ...facts, titles });
  },
};

function textOf(topic: Topic): TranslatedText[] {
  const source = topic.titles.de?.title;
  if (source === undefined) return [];
  const translations: TranslatedText['translations'] = {};
  for (const tag of languageTags) {
    const state = titleState(topic, tag);
    if (tag !== 'de' && state) translations[tag] = { text: topic.titles[tag]?.title ?? '', state };
  }
  return [{ key: keyOf(topic), source, href: routes.topic.href({ code: topic.code }), translations }];
}
