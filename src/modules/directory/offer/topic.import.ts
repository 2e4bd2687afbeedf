import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { installationRoot } from '#platform/config/root.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';
import type { TopicTemplate, TopicTitle } from './topic.rules.ts';

const shape = v.object({
  topics: v.array(
    v.object({
      code: v.string(),
      slug: v.string(),
      icon: v.string(),
      titles: v.record(v.picklist(languageTags), v.object({ title: v.string(), words: v.array(v.string()) })),
    }),
  ),
});

let shipped: TopicTemplate[] | undefined;

/** The topics that ship with the product (templates/topics.json). What is not German is a draft until somebody checks it. */
export function topicTemplates(): TopicTemplate[] {
  shipped ??= readTemplates();
  return shipped;
}

function readTemplates(): TopicTemplate[] {
  const file = join(installationRoot(), 'templates', 'topics.json');
  const { topics } = v.parse(shape, JSON.parse(readFileSync(file, 'utf8')));
  return topics.map((topic) => {
    const german = topic.titles.de?.title;
    const titles: Partial<Record<LanguageTag, TopicTitle>> = {};
    for (const tag of languageTags) {
      const found = topic.titles[tag];
      if (found) titles[tag] = { ...found, isDraft: tag !== 'de', ...(tag !== 'de' && german && { madeFrom: german }) };
    }
    return { ...topic, titles };
  });
}
