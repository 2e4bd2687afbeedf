import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDemoDirectory, plantUnit } from '#modules/directory/test-support.ts';
import { type NodeInput, registerNode, tombstoneNode } from '#modules/thread/index.ts';
import { storyNow, useSite } from '../../test/site.ts';

const site = useSite();
const by = { kind: 'system', name: 'test' } as const;

async function known(node: Partial<NodeInput>): Promise<NodeInput> {
  // The first request puts the house together.
  await site.get('/de/suche');
  const whole = {
    kind: 'measure',
    id: crypto.randomUUID(),
    code: 'M-900',
    title: 'Sprachcafé',
    isPublic: true,
    ...node,
  };
  await registerNode(site.db(), storyNow, whole);
  return whole;
}

const found = async (path: string, person?: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

test('readers find what is public, by a piece of a word or its number, in their language', async () => {
  await known({ title: 'Begegnungscafé am Markt', code: 'M-901' });
  for (const words of ['caf%C3%A9', 'begegnungscafe', 'm-901']) {
    const html = await found(`/uk/suche?q=${words}`);
    expect(html).toContain('Begegnungscafé am Markt');
    expect(html).toContain('/uk/konzept/massnahmen/M-901');
  }
});

test('what is not public is found in the workspace only, and only by who may read it', async () => {
  await known({ title: 'Vertrauliche Planung', code: 'M-902', isPublic: false });
  expect(await found('/de/suche?q=vertrauliche')).not.toContain('Vertrauliche Planung');
  expect(await found('/suche?q=vertrauliche', { role: 'coordinator' })).toContain('Vertrauliche Planung');
  expect(await found('/suche?q=vertrauliche', { role: 'council' })).not.toContain('Vertrauliche Planung');
  expect(
    await found('/suche?q=vertrauliche', { role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } }),
  ).not.toContain('Vertrauliche Planung');
});

test('what is withdrawn from the public is no longer found there, and what is gone is found nowhere', async () => {
  const node = await known({ title: 'Fahrradwerkstatt', code: 'M-903' });
  await registerNode(site.db(), storyNow, { ...node, isPublic: false });
  expect(await found('/de/suche?q=fahrradwerkstatt')).not.toContain('M-903');
  await tombstoneNode(site.db(), by, storyNow, node, 'doppelt angelegt');
  expect(await found('/suche?q=fahrradwerkstatt', { role: 'coordinator' })).not.toContain('M-903');
});

test('an offer is found by what it says about itself, by its owner and by its place', async () => {
  await site.get('/de/suche');
  await loadDemoDirectory(site.db());
  for (const words of ['schichtdienst', 'deutsch+schichtdienst', 'Fahrtkosten']) {
    const html = await found(`/de/suche?q=${words}`);
    expect(html, words).toContain(words === 'Fahrtkosten' ? '/de/angebote/O-001' : '/de/angebote/O-003');
  }
  expect(await found('/de/suche?q=Fahrtkosten')).toContain('Die Kursberatung hilft bei Anmeldung und Fahrtkosten.');
});

test('a search without result says so and helps', async () => {
  const html = await found('/de/suche?q=Zeppelin');
  expect(html).toContain('Nichts gefunden zu „Zeppelin“');
  expect(html).toContain('Versuchen Sie ein kürzeres');
});

test('what is typed cannot become part of the page', async () => {
  expect(await found('/de/suche?q=%3Cscript%3Ealert(1)%3C/script%3E')).not.toContain('<script>alert');
});

const readersLanguages = ['de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru'];
const textsOf = (folder: string, lang: string) =>
  JSON.parse(readFileSync(new URL(`${folder}/${lang}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const examplesIn = (text: string) =>
  text
    .replace(/^[^:]*:/, '')
    .split(/[,،]/)
    .map((word) => word.trim());
const hits = (html: string) => [...html.matchAll(/class="qs-item|class="qs-place/g)].length;

test.each(readersLanguages)('every word we suggest finds something for readers of %s', async (lang) => {
  await site.get('/de/suche');
  await loadDemoDirectory(site.db());
  await known({ id: '00000000-0000-4000-8000-000000000121', title: 'Sprachcafé', code: 'M-121' });
  const words = examplesIn(textsOf('./locales', lang)['search.examples'] ?? '');
  expect(words.length).toBeGreaterThan(1);
  const list = await found(`/${lang}/angebote`);
  const inOffers = examplesIn(/name="q"[^>]*placeholder="([^"]*)"/.exec(list)?.[1] ?? '');
  expect(inOffers.length).toBeGreaterThan(1);
  for (const word of words) {
    expect(hits(await found(`/${lang}/suche?q=${encodeURIComponent(word)}`)), word).toBeGreaterThan(0);
  }
  for (const word of inOffers) {
    const html = await found(`/${lang}/angebote?q=${encodeURIComponent(word)}`);
    expect(html, word).toContain('/angebote/O-');
  }
});

test.each(readersLanguages)('every tile of the start page leads readers of %s to somebody', async (lang) => {
  await site.get('/de/suche');
  await loadDemoDirectory(site.db());
  const start = await found(`/${lang}`);
  const tiles = [...start.matchAll(/class="qs-item[^"]*" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const inDirectory = tiles.map((href) => href.replaceAll('&amp;', '&')).filter((href) => /\/angebote\?/.test(href));
  expect(inDirectory.length).toBeGreaterThanOrEqual(16);
  for (const href of new Set(inDirectory)) {
    const html = await found(href);
    expect(hits(html), href).toBeGreaterThan(0);
  }
});

test('a topic without offers says whom to ask, and the numbers for an emergency', async () => {
  await site.get('/de/suche');
  await loadDemoDirectory(site.db());
  const html = await found('/ar/angebote?thema=gesundheit');
  expect(html).toContain('href="tel:116117"');
  expect(html).toContain('href="tel:112"');
  expect(html).toContain('/ar/anlaufstellen/AS-03');
});

describe('in a county that has just begun', () => {
  const empty = useSite();

  test('no word is proposed that finds nothing, and nobody is led into an empty list', async () => {
    const html = await (await empty.get('/de/suche?q=Zeppelin')).text();
    expect(html).not.toContain('M-121');
    expect(html).not.toContain('art=contact-point');
    await plantUnit(empty.db(), 'U01');
    await empty
      .db()
      .updateTable('directory.unit')
      .set({ is_lead_unit: true, phone: '069 90009-7', mailbox: 'leitstelle@kreis.example' })
      .execute();
    const helped = await (await empty.get('/de/suche?q=Luftschiff')).text();
    for (const way of ['href="tel:069900097"', 'href="mailto:leitstelle@kreis.example"', 'Hier können Sie fragen'])
      expect(helped.includes(way), way).toBe(true);
    await loadDemoDirectory(empty.db());
    expect(await (await empty.get('/de/suche?q=Ballon')).text()).toContain('art=contact-point');
  });
});
