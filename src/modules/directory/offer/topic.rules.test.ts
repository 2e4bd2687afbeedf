import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationRoot } from '#platform/config/root.ts';
import { topicsMatching } from './topic.rules.ts';

interface DemoTopic {
  id: string;
  de: { title: string };
  'de-einfach': { title: string };
  translations: Record<string, { title: string }>;
  words: Record<string, string[]>;
}

const demo = JSON.parse(readFileSync(join(installationRoot(), 'demo', 'topics.json'), 'utf8')) as {
  topics: DemoTopic[];
};
const topics = demo.topics.map((topic) => {
  const titles = { de: topic.de, 'de-einfach': topic['de-einfach'], ...topic.translations };
  return {
    code: topic.id,
    titles: Object.fromEntries(
      Object.entries(titles).map(([tag, { title }]) => [tag, { title, isDraft: false, words: topic.words[tag] ?? [] }]),
    ),
  };
});

test.each([
  ['Arzt', 'T06'],
  ['Wohnung', 'T03'],
  ['Wohnungssuche', 'T03'],
  ['Kindergarten', 'T05'],
  ['Kinderbetreuung', 'T05'],
  ['Wie kann ich Kindergeld beantragen?', 'T05'],
  ['doctor', 'T06'],
  ['German course', 'T02'],
  ['I need a doctor', 'T06'],
  ['داکتر', 'T06'],
  ['طبيب', 'T06'],
  ['طبیب', 'T06'],
  ['лікар', 'T06'],
  ['کورس آلمانی', 'T02'],
  ['كورس الماني', 'T02'],
  ['نگهداری کودکان', 'T05'],
  ['doktor', 'T06'],
  ['mieszkanie', 'T03'],
  ['детский сад', 'T05'],
  ['жилье', 'T03'],
])('who types "%s" means the topic %s', (typed, code) => {
  expect(topicsMatching(topics, typed).map((topic) => topic.code)).toContain(code);
});

test('what nobody means finds no topic', () => {
  expect(topicsMatching(topics, 'Zeppelin')).toEqual([]);
  expect(topicsMatching(topics, '  %unfug% ')).toEqual([]);
  expect(topicsMatching(topics, '')).toEqual([]);
});
