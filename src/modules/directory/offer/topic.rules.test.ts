import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationRoot } from '#platform/config/root.ts';
import { topicsMatching } from './meaning.rules.ts';
import {
  canHaveWords,
  isTranslated,
  mostWords,
  readWords,
  titleState,
  withInput,
  withWords,
  wordlessLanguages,
} from './topic.rules.ts';

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

test.each([
  ['Kinderarzt', ['T06']],
  ['Kinderärztin', ['T06']],
  ['Kinderkrankenschwester', ['T06']],
  ['Kinderklinik', ['T06']],
  ['Schulpsychologe', ['T06']],
  ['Frauenarzt', ['T06']],
  ['طبيب أطفال', ['T06']],
  ['çocuk doktoru', ['T06']],
])('a question about health is not answered by a part of its word: %s', (words, codes) => {
  expect(topicsMatching(topics, words).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['курсів', 'T02'],
  ['роботи', 'T04'],
  ['квартиры', 'T03'],
  ['врачи', 'T06'],
  ['szkoły', 'T05'],
  ['tlumacz', 'T08'],
  ['kadın', 'T10'],
  ['مساعده', 'T09'],
  ['دورة اللغة', 'T02'],
  ['كورس', 'T02'],
  ['Kurses', 'T02'],
  ['Wonung', 'T03'],
  ['консультацыя', 'T07'],
  ['Kita/Schule', 'T05'],
])('other forms and typing mistakes mean the same topic: %s', (words, code) => {
  expect(topicsMatching(topics, words).map((topic) => topic.code)).toContain(code);
});

test('what nobody means finds no topic', () => {
  expect(topicsMatching(topics, 'Zeppelin')).toEqual([]);
  expect(topicsMatching(topics, '  %unfug% ')).toEqual([]);
  expect(topicsMatching(topics, '')).toEqual([]);
});

test('typed words are taken one a line or with commas, in every script, each once', () => {
  expect(readWords('Arzt, Ärztin\n  krank  sein ;Arzt\n\narzt')).toEqual(['Arzt', 'Ärztin', 'krank sein']);
  expect(readWords('طبيب، مستشفى؛ دواء')).toEqual(['طبيب', 'مستشفى', 'دواء']);
});

test('too many words, sentences instead of words and words in a language without a title are refused at their language', () => {
  const topic = { titles: { de: { title: 'Gesundheit', isDraft: false, words: ['Arzt'] } } };
  const many = Array.from({ length: mostWords + 1 }, (_, index) => `Wort ${index}`);
  expect(canHaveWords(topic, 'de', ['Arzt', 'krank'])).toMatchObject({ ok: true });
  expect(canHaveWords(topic, 'de', many)).toMatchObject({ ok: false, field: 'de' });
  expect(canHaveWords(topic, 'de', ['x'.repeat(81)])).toMatchObject({ ok: false, field: 'de' });
  expect(canHaveWords(topic, 'ar', ['طبيب'])).toMatchObject({ ok: false, field: 'ar' });
});

test('new words leave titles and the words of other languages alone, and a topic without words is told', () => {
  const title = { title: 'Gesundheit', isDraft: false, words: ['Arzt'] };
  const topic = {
    id: '',
    code: 'T02',
    slug: 'gesundheit',
    icon: '',
    position: 1,
    titles: { de: title, en: title },
    end: null,
  };
  const changed = withWords(topic, { de: ['krank'] });
  expect(changed.titles).toEqual({ de: { ...title, words: ['krank'] }, en: title });
  expect(wordlessLanguages(changed)).not.toContain('en');
  expect(wordlessLanguages(changed)).toContain('ar');
});

test('a translation is outdated once its German title is another one, and by nothing else', () => {
  const title = (text: string, more = {}) => ({ title: text, isDraft: false, words: [], ...more });
  const inPolish = (more: object, german = 'Wohnen') =>
    titleState({ titles: { de: title(german), pl: title('Mieszkanie', more) } }, 'pl');
  expect(inPolish({})).toBe('checked');
  expect(inPolish({ isDraft: true })).toBe('draft');
  expect(inPolish({ madeFrom: 'Wohnen' })).toBe('checked');
  expect(inPolish({ madeFrom: 'Wohnen', isDraft: true }, 'Wohnen und Miete')).toBe('outdated');
  expect(inPolish({ madeFrom: 'Wohnen', words: ['dom'] })).toBe('checked');
  expect(titleState({ titles: { de: title('Wohnen') } }, 'pl')).toBeUndefined();
});

test('a topic is translated where its title in every language fits the German one', () => {
  const title = (text: string, more = {}) => ({ title: text, isDraft: false, words: [], ...more });
  const titles = { de: title('Wohnen'), pl: title('Mieszkanie', { madeFrom: 'Wohnen' }) };
  expect(isTranslated({ titles }, ['de', 'pl'])).toBe(true);
  expect(isTranslated({ titles }, ['de', 'pl', 'uk'])).toBe(false);
  expect(isTranslated({ titles: { ...titles, de: title('Wohnen und Miete') } }, ['de', 'pl'])).toBe(false);
});

test('what is saved as it was keeps the mark that its plain title is out of date; a title that was touched is new', () => {
  const titles = {
    de: { title: 'Deutsch lernen', isDraft: false, words: [] },
    'de-einfach': { title: 'Deutsch', isDraft: false, words: [], madeFrom: 'Sprache lernen' },
  };
  const made = (title: string, easyTitle: string) =>
    withInput({ titles, icon: '' }, { title, easyTitle, words: [], icon: null }).titles['de-einfach']?.madeFrom;
  expect(made('Deutsch lernen', 'Deutsch')).toBe('Sprache lernen');
  expect(made('Deutsch lernen', 'Deutsch lernen')).toBe('Deutsch lernen');
  expect(made('Deutsch', 'Deutsch')).toBe('Deutsch');
});
