import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';

const site = useSite();

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

const page = async (path: string) => {
  const response = await site.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};
const unescaped = (text: string) => text.replaceAll('&amp;', '&');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Every link to a list of measures with what it says, aloud or in writing. */
const figuresOn = (html: string) =>
  [...mainOf(html).matchAll(/<a ([^>]*href="([^"]*konzept\/massnahmen(?:\?[^"]*)?)"[^>]*)>([\s\S]*?)<\/a>/g)].map(
    (match) => ({
      href: unescaped(match[2] ?? ''),
      says: (/aria-label="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? match[3] ?? '').replace(/<[^>]+>/g, ' ').trim(),
    }),
  );
const numberIn = (says: string) => (/^(eine?|one)\b/i.test(says) ? 1 : Number(/\d+/.exec(says)?.[0]));
const rowsOn = (html: string) =>
  new Set([...mainOf(html).matchAll(/href="[^"?]*\/konzept\/massnahmen\/(M-\d+)/g)].map((match) => match[1])).size;

test('jede Zahl auf der Konzeptseite öffnet eine Liste mit genau so vielen Maßnahmen', async () => {
  const figures = figuresOn(await page('/de/konzept'));
  expect(figures.length).toBeGreaterThan(60);
  const lists = new Map<string, number>();
  for (const { href } of figures) if (!lists.has(href)) lists.set(href, rowsOn(await page(href)));
  const wrong = figures.filter(({ href, says }) => lists.get(href) !== numberIn(says));
  expect(wrong).toEqual([]);
  expect(figures).toContainEqual({ href: '/de/konzept/massnahmen?wirkung=unknown', says: '48 von 70' });
}, 120_000);

test('alle 25 Ziele stehen hinter ihrer Zahl', async () => {
  expect(await page('/de/konzept')).toContain('<a href="/de/konzept/ziele">25 Ziele</a>');
  const goals = await page('/de/konzept/ziele');
  expect(new Set(goals.match(/\/de\/konzept\/ziele\/Z[\d.]+/g)).size).toBe(25);
});

test('auch eine abgelöste Fassung öffnet ihre eigenen Zahlen', async () => {
  const figures = figuresOn(await page('/de/konzept?fassung=K-2019'));
  const all = figures.find(({ says }) => says === '11 Maßnahmen');
  expect(all?.href).toBe('/de/konzept/massnahmen?fassung=K-2019');
  expect(figures.filter(({ href }) => !href.includes('fassung=K-2019'))).toEqual([]);
});

test.each(languageTags)('in %s öffnen dieselben Zahlen dieselben Listen', async (tag) => {
  const german = figuresOn(await page('/de/konzept')).map(({ href }) => href.replace('/de/', ''));
  expect(figuresOn(await page(`/${tag}/konzept`)).map(({ href }) => href.replace(`/${tag}/`, ''))).toEqual(german);
});

test('wo nichts passt, sagt die Liste es und führt zurück zu allen', async () => {
  const none = await page('/de/konzept/massnahmen?q=gibtesnicht');
  expect(none).toContain('Keine Maßnahme passt dazu');
  expect(none).toContain('0 von 70');
});

test('ein Entwurf hat keine öffentliche Liste', async () => {
  expect((await site.get('/de/konzept/massnahmen?fassung=K-2030')).status).toBe(404);
});
