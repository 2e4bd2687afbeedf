import { beforeAll, expect, test } from 'vitest';
import { answersIn, isAnswered, judged, scoresByLanguage, type Tried } from '../../bench/search/judged.ts';
import { useMusterau } from '../demo.ts';

const site = useMusterau();
const tried: Tried[] = [];

beforeAll(async () => {
  for (const each of judged) {
    // A reader may ask once a second.
    site.clock.now = new Date(site.clock.now.getTime() + 1_500);
    const html = await (await site.get(`/${each.language}/suche?q=${encodeURIComponent(each.words)}`)).text();
    tried.push({ ...each, answers: answersIn(html) });
  }
}, 300_000);

/** Of all judged questions of a language so many are answered; what is not stands in the bench's README with its reason. */
const least: Readonly<Record<string, number>> = {
  de: 33,
  'de-einfach': 14,
  en: 15,
  uk: 13,
  ar: 14,
  'fa-AF': 13,
  tr: 14,
  pl: 14,
  ru: 14,
};

test.each(Object.keys(least))('what people write in %s is answered among the first three', (language) => {
  const unanswered = tried.filter((each) => each.language === language && !isAnswered(each, each.answers));
  const answered = scoresByLanguage(tried).get(language)?.answered ?? 0;
  expect(answered, JSON.stringify(unanswered)).toBeGreaterThanOrEqual(least[language] ?? 0);
});

test('no question about health is answered by something that only shares a part of its word', () => {
  const wrong = tried.filter(({ never = [], answers }) => never.some((code) => answers.includes(code)));
  expect(wrong.map(({ words, answers }) => ({ words, answers }))).toEqual([]);
});

test('a measure of the concept in force stands once in the answers, and leads into its edition', async () => {
  const html = await (await site.get('/de/suche?q=Frauen+st%C3%A4rken+Frauen')).text();
  const links = [...html.matchAll(/href="(\/de\/konzept\/massnahmen\/[^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(['/de/konzept/massnahmen/M-821?fassung=K-2026']);
});

test('the number of a card that everybody may read finds it, and no longer once it is withheld', async () => {
  const links = async (code: string) => {
    const html = await (await site.get(`/de/suche?q=${code}`)).text();
    return [...html.matchAll(/href="(\/de\/faden\/[^"]+)"/g)].map(([, href]) => href);
  };
  expect(await links('C-006')).toEqual(['/de/faden/contribution/C-006']);
  expect((await site.get('/de/faden/contribution/C-006')).status).toBe(200);
  await site.db().updateTable('thread.node').set({ is_public: false }).where('code', '=', 'C-006').execute();
  expect(await links('C-006')).toEqual([]);
});

test('at least 120 questions are judged, in the nine languages of readers', () => {
  expect(judged.length).toBeGreaterThanOrEqual(120);
  expect(new Set(judged.map(({ language }) => language)).size).toBe(9);
});
