import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const empty = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

const read = async (address: string) => (await site.get(address)).text();
/** The codes of everything that a list of offers shows. */
const shownIn = (html: string) => [...new Set([...html.matchAll(/\/de\/angebote\/(O-\d+)"/g)].map(([, code]) => code))];

test('REQ-A02 the public page of a municipality shows its offers, whom to ask there, and who takes part', async () => {
  const page = await read('/de/kommunen/G02');
  for (const words of ['Anlaufstellen', 'Angebote', 'Wer hier mitmacht']) expect(page).toContain(words);
  const all = /href="(\/de\/angebote\?ort=G02&amp;art=offer)">[^<]*?(\d+)/.exec(page);
  expect(all?.[1]).toBeDefined();
  const list = await read(all?.[1]?.replaceAll('&amp;', '&') ?? '');
  expect(shownIn(list)).toHaveLength(Number(all?.[2]));
});

test('what is not released stands on no public page of a municipality', async () => {
  const page = await read('/de/kommunen/G04');
  const list = await read('/de/angebote?ort=G04');
  for (const code of shownIn(page)) expect(shownIn(list)).toContain(code);
});

test('a municipality that nobody knows has no page, and each of them is in the list', async () => {
  expect((await site.get('/de/kommunen/G99')).status).toBe(404);
  const list = await read('/de/kommunen');
  expect(list.match(/href="\/de\/kommunen\/G\d\d"/g)).toHaveLength(12);
});

test('the page is there in every language, and from the start page and from a search', async () => {
  for (const [lang, words] of [
    ['uk', 'Хто тут бере участь'],
    ['ar', 'من يشارك هنا'],
    ['en', 'Who takes part here'],
  ] as const)
    expect(await read(`/${lang}/kommunen/G02`)).toContain(words);
  expect(await read('/de')).toContain('href="/de/kommunen"');
  expect(await read('/de?ort=G04')).toContain('href="/de/kommunen/G04"');
  expect(await read('/de/angebote?q=Fabelbach')).toContain('href="/de/kommunen/G04"');
});

test('a county without municipalities says so and leads to the offers', async () => {
  const page = await (await empty.get('/de/kommunen')).text();
  expect(page).toContain('Noch steht hier kein Ort');
});
