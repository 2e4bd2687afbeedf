import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { useSite } from '../site.ts';

/** A county in which nobody has entered anything: no page claims that all is well, or says twice that nothing is there. */
const site = useSite({ isPublic: false });
const coordinator = { role: 'coordinator' } as const;

const readable = modules.flatMap((module) =>
  module.pages.filter(
    ({ method, route, may }) =>
      method === 'GET' && !route.public && !route.path.includes(':') && typeof may === 'string',
  ),
);

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const countOf = (html: string, part: RegExp) => html.match(part)?.length ?? 0;

test('C11: every page of an empty county can be opened, and none says twice that nothing is there', async () => {
  const wrong: string[] = [];
  for (const { route } of readable) {
    const answer = await site.get(route.path, coordinator);
    if (answer.status === 403 || answer.status === 303) continue;
    const html = mainOf(await answer.text());
    if (answer.status !== 200) wrong.push(`${route.path}: ${answer.status}`);
    if (countOf(html, /class="qs-empty"/g) > 1) wrong.push(`${route.path}: two lists say that nothing is there`);
    const isEmpty = html.includes('class="qs-empty"');
    if (isEmpty && html.includes('class="qs-filter"')) wrong.push(`${route.path}: filters where nothing can be found`);
    if (isEmpty && html.includes('format=csv')) wrong.push(`${route.path}: a file of nothing`);
    const begins = [...html.matchAll(/kern-btn--primary[^>]*>([^<]*)</g)].map(([, words]) => words);
    if (new Set(begins).size < begins.length) wrong.push(`${route.path}: the same beginning twice`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('A10: where nothing is recorded, the head is not told that all is well', async () => {
  const page = mainOf(await (await site.get('/heute/leitung', coordinator)).text());
  expect(page).toContain('Noch ist nichts eingetragen');
  expect(page).not.toContain('nichts ist überfällig');
  const gaps = mainOf(await (await site.get('/faden/luecken', coordinator)).text());
  expect(gaps).not.toContain('Hier fehlt nichts');
  expect(mainOf(await (await site.get('/verantwortliche/aufgaben', coordinator)).text())).toContain(
    'Noch keine Aufgabe',
  );
});
